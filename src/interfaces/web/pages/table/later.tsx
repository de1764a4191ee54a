import { useEffect, useState } from 'preact/hooks'

/**
 * A value, a frame after it came: what stands below all that is looked at first is drawn with it, behind what is looked at.
 * Null in the very first frame.
 */
export function useLater<T>(value: T): T | null {
  const [later, setLater] = useState<T | null>(null)
  useEffect(() => {
    if (later === value) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setLater(() => value))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [value])
  return later
}
