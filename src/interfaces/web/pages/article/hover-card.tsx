import type { RefObject, VNode } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Claim } from '../../../contract/index.ts'
import { ProfileLines } from './profile-card.tsx'
import { shortId } from './text-view.tsx'

interface Pointed {
  readonly claim: Claim
  readonly element: Element
}

/** Time to reach the card from its word before it goes. */
const LEAVE_MS = 250

/** The profile of the source that is pointed at or focused; Escape puts it away. */
export function HoverCard({
  text,
  claims,
}: {
  readonly text: RefObject<HTMLElement | null>
  readonly claims: readonly Claim[]
}): VNode | null {
  const [pointed, setPointed] = useState<Pointed | null>(null)
  const card = useRef<HTMLDivElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    const root = text.current
    if (root === null) return
    const byId = new Map(claims.map((claim) => [shortId(claim.id), claim]))
    const show = (event: Event): void => {
      const element = event.target instanceof Element ? event.target.closest('.source, .cue') : null
      clearTimeout(timer.current)
      if (element === null) {
        timer.current = setTimeout(() => setPointed(null), LEAVE_MS)
        return
      }
      const id = element.getAttribute('data-cue') ?? element.getAttribute('data-claims')?.split(' ').at(-1)
      const claim = byId.get(id ?? '')
      if (claim !== undefined) setPointed({ claim, element })
    }
    const leave = (): void => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => setPointed(null), LEAVE_MS)
    }
    const putAway = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setPointed(null)
    }
    root.addEventListener('pointerover', show)
    root.addEventListener('focusin', show)
    root.addEventListener('pointerleave', leave)
    root.addEventListener('focusout', leave)
    addEventListener('keydown', putAway)
    return () => {
      root.removeEventListener('pointerover', show)
      root.removeEventListener('focusin', show)
      root.removeEventListener('pointerleave', leave)
      root.removeEventListener('focusout', leave)
      removeEventListener('keydown', putAway)
      clearTimeout(timer.current)
    }
  }, [claims, text])
  useLayoutEffect(() => {
    if (pointed === null || card.current === null) return
    const word = pointed.element.getClientRects()[0] ?? pointed.element.getBoundingClientRect()
    const { width, height } = card.current.getBoundingClientRect()
    const below = word.bottom + height + 12 < innerHeight
    const left = Math.min(Math.max(8, word.left), document.documentElement.clientWidth - width - 8)
    card.current.style.left = `${left + scrollX}px`
    const { element } = pointed
    element.setAttribute('aria-describedby', 'profile-card')
    card.current.style.top = `${(below ? word.bottom + 6 : Math.max(8, word.top - height - 6)) + scrollY}px`
    return () => element.removeAttribute('aria-describedby')
  }, [pointed])
  if (pointed === null) return null
  return (
    <div
      class="hover-card"
      id="profile-card"
      ref={card}
      role="tooltip"
      onPointerEnter={() => clearTimeout(timer.current)}
      onPointerLeave={() => setPointed(null)}
    >
      <ProfileLines claim={pointed.claim} />
    </div>
  )
}
