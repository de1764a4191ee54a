import { Component, type FunctionComponent, h, type VNode } from 'preact'

/** A view that `still` made. */
export type Still<Given> = new () => Component<Given>

/**
 * A view that is drawn anew only when it is given something else: for what there is much of on a page, most of which stays
 * as it is when one thing changes. What it is given must not be made anew each time, functions least of all.
 */
export function still<Given extends object>(view: FunctionComponent<Given>): Still<Given> {
  return class extends Component<Given> {
    override shouldComponentUpdate(next: Given): boolean {
      const names = Object.keys(next) as (keyof Given)[]
      return names.length !== Object.keys(this.props).length || names.some((name) => next[name] !== this.props[name])
    }

    override render(): VNode<Given> {
      return h(view, this.props)
    }
  }
}
