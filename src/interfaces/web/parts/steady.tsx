import { Component, type ComponentChildren, type VNode } from 'preact'

interface Given {
  /** Whether something else is on its way. */
  readonly waiting: boolean
  readonly children: ComponentChildren
}

/**
 * What stays as it is while something else is on its way: its fifty rows would be drawn anew for the new address, and once
 * more for every answer, only to be replaced by the last of them.
 */
export class Steady extends Component<Given> {
  override shouldComponentUpdate({ waiting }: Given): boolean {
    return !waiting
  }

  override render(): VNode {
    return <>{this.props.children}</>
  }
}
