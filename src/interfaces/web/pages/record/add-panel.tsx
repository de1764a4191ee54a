import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { addFiles, addText } from './add.ts'

/** Ways to add documents: files, or a text that is pasted. */
export function AddPanel(): VNode {
  const files = useRef<HTMLInputElement>(null)
  const [pasting, setPasting] = useState(false)
  return (
    <section class="add" aria-labelledby="add-title">
      <h2 id="add-title">Add documents</h2>
      <p>
        Drop files or folders anywhere on this page: articles as text, Markdown, HTML or PDF, web archives, feeds, CSV
        and JSON Lines. Adding twice changes nothing.
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
        <button type="button" aria-expanded={pasting} aria-controls="paste" onClick={() => setPasting(!pasting)}>
          Paste a text
        </button>
      </div>
      {pasting && <PasteForm onDone={() => setPasting(false)} />}
    </section>
  )
}

function PasteForm({ onDone }: { readonly onDone: () => void }): VNode {
  const [text, setText] = useState('')
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
        <textarea required rows={10} value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
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
        <label>
          <span>Published</span>
          <input type="date" value={published} onInput={({ currentTarget }) => setPublished(currentTarget.value)} />
        </label>
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
