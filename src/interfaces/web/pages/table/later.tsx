import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** What stands below all that is looked at first: drawn in the frame after it. */
export function Later({ children }: { readonly children: ComponentChildren }): VNode | null {
  const [come, setCome] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setCome(true))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [])
  return come ? <div>{children}</div> : null
}
