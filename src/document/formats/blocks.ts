import { type DomElement, type DomNode, ELEMENT, TEXT, walk } from './dom.ts'

/** A paragraph, heading, list item or table row: text without a line break of its own, except where `<br>` put one. */
export interface Block {
  readonly text: string
  /** Share of its characters that are links: menus and teasers are near 1. */
  readonly linked: number
}

const BLOCKS: ReadonlySet<string> = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER ' +
    'FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT ' +
    'THEAD TR UL'
  ).split(' '),
)
const UNSEEN: ReadonlySet<string> = new Set(
  (
    'AUDIO BUTTON CANVAS DATALIST EMBED HEAD IFRAME INPUT MATH NOSCRIPT OBJECT OPTION SCRIPT SELECT STYLE SVG TEMPLATE ' +
    'TEXTAREA TITLE VIDEO'
  ).split(' '),
)
const CELLS: ReadonlySet<string> = new Set(['TD', 'TH'])

/** Whether a reader of the page sees what the element holds. */
export function isSeen(element: DomElement): boolean {
  if (UNSEEN.has(element.tagName.toUpperCase()) || element.getAttribute('hidden') !== null) return false
  return !/display\s*:\s*none/i.test(element.getAttribute('style') ?? '')
}

/**
 * The text below a node, block by block, in order. White space is folded as a browser folds it, and a no-break space
 * counts as a space; `<br>` is a line feed, two or more end the block, and the cells of a row are parted by a tab.
 */
export function blocksOf(root: DomNode | null, enter: (element: DomElement) => boolean = isSeen): Block[] {
  const blocks: Block[] = []
  let parts: string[] = []
  let linked = 0
  let links = 0
  const finish = (): void => {
    const text = parts
      .join('')
      .replace(/[ \t\f\v\u00a0]+/g, (run) => (run.includes('\t') ? '\t' : ' '))
      .replace(/ ?\n ?/g, '\n')
      .trim()
    for (const piece of text === '' ? [] : text.split(/\n{2,}/)) {
      blocks.push({ text: piece, linked: Math.min(1, linked / text.length) })
    }
    parts = []
    linked = 0
  }
  for (const { node, leaving } of walk(root, enter)) {
    if (node.nodeType === TEXT) {
      const text = (node.textContent ?? '').replace(/[ \t\r\n\f\u00a0]+/g, ' ')
      parts.push(text)
      if (links > 0) linked += text.length
    } else if (node.nodeType === ELEMENT) {
      const tag = (node as DomElement).tagName.toUpperCase()
      if (tag === 'A') links += leaving ? -1 : 1
      else if (tag === 'BR') parts.push(leaving ? '' : '\n')
      else if (CELLS.has(tag) && leaving) parts.push('\t')
      else if (BLOCKS.has(tag)) finish()
    }
  }
  finish()
  return blocks
}

/** Blocks as one text, a blank line between them. */
export function joinBlocks(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join('\n\n')
}

/** A block this long that ends a sentence, and is no list of links, is running text. */
const MIN_PROSE_UNITS = 80

export function isProse({ text, linked }: Block): boolean {
  return text.length >= MIN_PROSE_UNITS && linked < 0.5 && /[.!?…]["'”’»)\]]*(?:\s|$)/.test(text)
}
