import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { keysHere, setSingleKeys, singleKeys } from './keys.ts'

const NAMES: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
}

/** What keys do on this page. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }): VNode {
  const dialog = useRef<HTMLDialogElement>(null)
  const [single, setSingle] = useState(singleKeys())
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog class="keys" ref={dialog} onClose={onClose} aria-labelledby="keys-title">
      <h2 id="keys-title">Keys</h2>
      <div class="keys-rings">
        {keysHere().map(({ title, keys }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(({ key, does }) => (
                <div key={key}>
                  <dt>
                    {key.split(' ').map((one) => (
                      <kbd key={one}>{NAMES[one] ?? one}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={single}
          onChange={({ currentTarget }) => {
            setSingleKeys(currentTarget.checked)
            setSingle(currentTarget.checked)
          }}
        />{' '}
        Single letters work as keys (turn this off if you dictate)
      </label>
      <form method="dialog">
        <button type="submit" class="main">
          Close
        </button>
      </form>
    </dialog>
  )
}
