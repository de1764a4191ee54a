import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { DayField } from '../../parts/index.ts'
import { addFiles, addText } from './add.ts'

/** Ways to add documents: files, or a text that is pasted. */
export function AddPanel(): VNode {
  const files = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  /** What the form begins with; null while there is none. */
  const [pasted, setPasted] = useState<string | null>(null)
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const { target, clipboardData } = event
      if (clipboardData === null || (target instanceof Element && target.closest('input, textarea, dialog') !== null))
        return
      const [given, text] = [[...clipboardData.files], clipboardData.getData('text/plain')]
      if (given.length === 0 && text.trim() === '') return
      event.preventDefault()
      if (given.length > 0) void addFiles(given)
      // What is being written already stays.
      else setPasted((now) => now ?? text)
    }
    addEventListener('paste', paste)
    return () => removeEventListener('paste', paste)
  }, [])
  const close = (): void => {
    setPasted(null)
    button.current?.focus()
  }
  return (
    <section class="add" aria-labelledby="add-title">
      <h2 id="add-title">Add documents</h2>
      <p>
        Drop files or folders anywhere on this page, or paste files or a text: articles as text, Markdown, HTML or PDF,
        web archives, feeds, CSV and JSON Lines. Adding twice changes nothing.
      </p>
      <div class="acts">
        <button type="button" class="main" onClick={() => files.current?.click()}>
          Choose files
        </button>
        <input
          ref={files}
          type="file"
          multiple
          class="unseen"
          tabIndex={-1}
          aria-label="Files to add"
          onChange={({ currentTarget }) => {
            void addFiles([...(currentTarget.files ?? [])])
            currentTarget.value = ''
          }}
        />
        <button
          ref={button}
          type="button"
          aria-expanded={pasted !== null}
          aria-controls="paste"
          onClick={() => setPasted(pasted === null ? '' : null)}
        >
          Paste a text
        </button>
      </div>
      {pasted !== null && <PasteForm begun={pasted} onDone={close} />}
    </section>
  )
}

function PasteForm({ begun, onDone }: { readonly begun: string; readonly onDone: () => void }): VNode {
  const [text, setText] = useState(begun)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const [title, setTitle] = useState('')
  const [outlet, setOutlet] = useState('')
  const [published, setPublished] = useState('')
  const said = (value: string): string | undefined => (value.trim() === '' ? undefined : value.trim())
  return (
    <form
      id="paste"
      class="paste-form"
      onSubmit={(event) => {
        event.preventDefault()
        const fields = Object.entries({ title: said(title), outlet: said(outlet), published: said(published) })
        const known = Object.fromEntries(fields.filter(([, value]) => value !== undefined))
        void addText({ text, ...known }).then((job) => job !== null && onDone())
      }}
    >
      <label>
        <span>Text of the article, its title on the first line</span>
        <textarea
          ref={field}
          required
          rows={10}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <div class="paste-more">
        <label>
          <span>Outlet</span>
          <input type="text" value={outlet} onInput={({ currentTarget }) => setOutlet(currentTarget.value)} />
        </label>
        <label>
          <span>Title, if the text has none</span>
          <input type="text" value={title} onInput={({ currentTarget }) => setTitle(currentTarget.value)} />
        </label>
        <DayField label={<span>Published</span>} value={published} onChange={setPublished} />
      </div>
      <div class="acts">
        <button type="submit" class="main" disabled={text.trim() === ''}>
          Add the text
        </button>
        <button type="button" onClick={onDone}>
          Cancel
        </button>
      </div>
    </form>
  )
}
