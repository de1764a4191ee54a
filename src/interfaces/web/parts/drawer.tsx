import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Notices } from '../app/index.ts'

/** A page beside the page: at its right, or over all of it where there is no room. Escape closes it. */
export function Drawer({
  title,
  onClose,
  children,
}: {
  readonly title: ComponentChildren
  readonly onClose: () => void
  readonly children: ComponentChildren
}): VNode {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    // Where the page was opened with it, by its address, the link that leads here has the focus afterwards.
    const own = CSS.escape(
      location.hash.startsWith('#/') ? location.hash.slice(1) : location.pathname + location.search,
    )
    dialog.current?.showModal()
    return () => {
      const isThere = opener instanceof HTMLElement && opener.isConnected && opener.matches('a, button')
      const back = isThere ? opener : document.querySelector<HTMLElement>(`main a[href="${own}"]`)
      back?.focus()
    }
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside it closes it, as Escape does
    <dialog
      class="drawer"
      ref={dialog}
      aria-labelledby="drawer-title"
      onClose={onClose}
      onClick={({ target }) => {
        if (target === dialog.current) dialog.current?.close()
      }}
    >
      <div class="drawer-inner">
        <header>
          <h2 id="drawer-title">{title}</h2>
          <button type="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </header>
        {children}
      </div>
      {/* What is said on the page below cannot be reached while this is open. */}
      <Notices />
    </dialog>
  )
}
