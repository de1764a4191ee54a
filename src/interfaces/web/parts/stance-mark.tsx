import type { VNode } from 'preact'
import type { Cell } from '../../contract/index.ts'

export type Stance = Cell['stance']

/** From against to for; what is demanded stands beside the scale. */
export const STANCE_SCALE: readonly Stance[] = ['rejects', 'resists', 'open', 'accepts']

/** Squares are against, circles are for, full ones more so; a triangle wants something. No colour is needed to tell them. */
export function StanceShape({ stance, size = 14 }: { readonly stance: Stance; readonly size?: number }): VNode {
  return (
    <svg class={`stance stance-${stance}`} viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      {stance === 'rejects' && (
        <>
          <rect x="1" y="1" width="14" height="14" class="full" />
          <path d="M5 5l6 6M11 5l-6 6" class="cut" />
        </>
      )}
      {stance === 'resists' && <path d="M2 2h12v12H2zM2 14L14 2" class="open" />}
      {stance === 'open' && <circle cx="8" cy="8" r="6" class="open" />}
      {stance === 'accepts' && <circle cx="8" cy="8" r="7" class="full" />}
      {stance === 'demands' && <path d="M8 1.500L15 14.500H1z" class="full" />}
    </svg>
  )
}

export function StanceMark({ stance }: { readonly stance: Stance }): VNode {
  return (
    <span class="stance-mark">
      <StanceShape stance={stance} />
      {stance}
    </span>
  )
}
