import { Component, type ComponentChildren, type VNode } from 'preact'

interface Given {
  /** Of the page. */
  readonly name: string
  readonly children: ComponentChildren
}

interface Failed {
  readonly error: Error | null
}

/** A page that may fail while it is drawn: what is around it stays, and in its place stands what happened and what to do. */
export class Fallible extends Component<Given, Failed> {
  override state: Failed = { error: null }

  static override getDerivedStateFromError(error: unknown): Failed {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  /** For whoever looks into it: the browser's console keeps where it was. */
  override componentDidCatch(error: unknown): void {
    console.error(error)
  }

  override render(): VNode {
    const { error } = this.state
    if (error === null) return <>{this.props.children}</>
    return (
      <div class="empty" role="alert">
        <h1>{this.props.name} could not be shown</h1>
        <p>
          Something that the server sent is not as this page expects it, or the page has a fault. The record is as it
          was, and the other pages work.
        </p>
        <p>
          Load the page anew. If that does not help, start <code>rapporteur serve</code> anew: the server and the page
          may be of two versions.
        </p>
        <p>
          <button type="button" class="main" onClick={() => location.reload()}>
            Load the page anew
          </button>
        </p>
        <details class="small">
          <summary>What the browser says</summary>
          <code>{String(error)}</code>
        </details>
      </div>
    )
  }
}
