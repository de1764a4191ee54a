import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { go } from '../../app/index.ts'
import { addFiles, filesOf } from './add.ts'

/** Files may be dropped on any page. */
export function DropAnywhere(): VNode | null {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true
    const drag = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      setOver(false)
      if (!hasFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      void filesOf(event.dataTransfer)
        .then(addFiles)
        .then((job) => job !== null && location.pathname !== '/documents' && go('/documents'))
    }
    addEventListener('dragover', drag)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', drag)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [])
  if (!over) return null
  return (
    <div class="drop-over">
      <p>Drop to add to the record</p>
    </div>
  )
}
