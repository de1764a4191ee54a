import { useEffect, useState } from 'preact/hooks'

/** A long list is printed from its beginning, as far as it is there at once, and says where it ends. */
export const PRINTED_ROWS = 100

/** Whether the page is being printed. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const media = matchMedia('print')
    const heed = (): void => setPrinting(media.matches)
    media.addEventListener('change', heed)
    return () => media.removeEventListener('change', heed)
  }, [])
  return printing
}
