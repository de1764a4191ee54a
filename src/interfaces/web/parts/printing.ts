import { options } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** Whether the page is being printed. The browser lays it out as soon as it has said so: the page is drawn before it can. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const media = matchMedia('print')
    const set = (now: boolean): void => {
      const { debounceRendering } = options
      options.debounceRendering = (draw) => draw()
      setPrinting(now)
      options.debounceRendering = debounceRendering!
    }
    const heed = (): void => set(media.matches)
    const before = (): void => set(true)
    const after = (): void => set(false)
    media.addEventListener('change', heed)
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      media.removeEventListener('change', heed)
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])
  return printing
}
