import { FormatError } from './extract.ts'
import { lazily } from './lazily.ts'

const linkedom = lazily<typeof import('linkedom')>('linkedom')

/** As much of the DOM as is used here; linkedom's own types want the browser's, which this room does not have. */
export interface DomNode {
  readonly nodeType: number
  readonly firstChild: DomNode | null
  readonly nextSibling: DomNode | null
  readonly parentNode: DomNode | null
  readonly textContent: string | null
}

export interface DomElement extends DomNode {
  /** Upper case for HTML. */
  readonly tagName: string
  getAttribute(name: string): string | null
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): Iterable<DomElement>
}

export interface DomDocument {
  readonly documentElement: DomElement | null
  readonly body: DomElement | null
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): Iterable<DomElement>
}

export const ELEMENT = 1
export const TEXT = 3

/** Deeper nesting than any page written by people or their tools; Readability's time is quadratic in it. */
const MAX_DEPTH = 400
/** Nodes of the largest live blogs are a tenth of this. */
const MAX_NODES = 200_000

/** @throws FormatError for a page that is nested too deeply or has too many nodes to be an article */
export function parseDom(html: string): DomDocument {
  checkTags(html)
  const { document } = linkedom().parseHTML(isWhole(html) ? html : wrapped(html)) as unknown as {
    document: DomDocument
  }
  checkSize(document.documentElement)
  return document
}

/** HTML lets a page leave out `<html>` and `<body>`; linkedom puts nothing in their place. */
function isWhole(html: string): boolean {
  return /<html[\s>]/i.test(html) && /<body[\s>]/i.test(html)
}

function wrapped(html: string): string {
  const root = /<html(?:\s[^>]{0,2000})?>/i.exec(html)?.[0] ?? '<html>'
  const inner = html.replace(/<!doctype[^>]{0,500}>|<\/?(?:html|body)(?:\s[^>]{0,2000})?>/gi, '')
  return `<!doctype html>${root}<body>${inner}</body></html>`
}

/** A fragment, as feeds carry it, within a page of its own. */
export function parseFragment(html: string): DomElement | null {
  return parseDom(`<!doctype html><html><body>${html}</body></html>`).body
}

/** Elements that nothing stands in, or that the next of their kind ends: that they are not closed nests nothing. */
const UNCLOSED: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta p param source track wbr'.split(' '),
)
/** The parser's time is quadratic in how deep it goes: so many tags that nothing closes are no page's. */
const MAX_OPEN = 20_000
const TAG = /^<(\/?)([a-z][^\s/>]*)[\s/>]/i
const MAX_TAG_UNITS = 32

/** Before anything is built: a node takes a hundred times the memory of its tag. */
function checkTags(html: string): void {
  let tags = 0
  let open = 0
  let most = 0
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) {
    if (++tags > 2 * MAX_NODES)
      throw new FormatError(`it has more than ${2 * MAX_NODES} tags`, 'split it into its articles')
    const tag = TAG.exec(html.slice(at, at + MAX_TAG_UNITS))
    if (tag === null || UNCLOSED.has(tag[2]!.toLowerCase())) continue
    open += tag[1] === '/' ? -1 : 1
    most = Math.max(most, open)
  }
  if (most > MAX_OPEN) throw new FormatError(`its elements are nested more than ${MAX_DEPTH} deep`)
}

function checkSize(root: DomNode | null): void {
  let nodes = 0
  for (const { depth } of walk(root)) {
    if (depth > MAX_DEPTH) throw new FormatError(`its elements are nested more than ${MAX_DEPTH} deep`)
    if (++nodes > MAX_NODES) throw new FormatError(`it has more than ${MAX_NODES} nodes`, 'split it into its articles')
  }
}

export interface Visit {
  readonly node: DomNode
  readonly depth: number
  /** The node's children are done; comes for every element that was entered. */
  readonly leaving: boolean
}

/** All nodes in order, each element twice, without recursion. With `enter`, elements it is false for are left out whole. */
export function* walk(root: DomNode | null, enter: (element: DomElement) => boolean = () => true): Generator<Visit> {
  let node = root
  let depth = 0
  while (node !== null) {
    const skipped = node.nodeType === ELEMENT && !enter(node as DomElement)
    if (!skipped) yield { node, depth, leaving: false }
    if (!skipped && node.firstChild !== null) {
      node = node.firstChild
      depth++
      continue
    }
    if (!skipped && node.nodeType === ELEMENT) yield { node, depth, leaving: true }
    while (node !== root && node!.nextSibling === null) {
      node = node!.parentNode
      depth--
      yield { node: node!, depth, leaving: true }
    }
    if (node === root) return
    node = node!.nextSibling
  }
}
