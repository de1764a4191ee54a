import { VARIABLES } from '../graph/index.ts'

/** Hands a file to the reader. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** A picture as a file of its own: with its ground, its size, its colours, and no need of the page's style sheet. */
export function svgText(picture: SVGSVGElement): string {
  const copy = picture.cloneNode(true) as SVGSVGElement
  const { width, height } = picture.viewBox.baseVal
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  ground.setAttribute('width', '100%')
  ground.setAttribute('height', '100%')
  ground.setAttribute('fill', VARIABLES.paper)
  copy.prepend(ground)
  for (const link of [...copy.querySelectorAll('a')]) link.removeAttribute('href')
  return `<?xml version="1.0" encoding="UTF-8"?>\n${withColours(new XMLSerializer().serializeToString(copy))}`
}

/** Names of the page's colours give way to the colours that they stand for now. */
function withColours(svg: string): string {
  const probe = document.createElement('span')
  document.body.append(probe)
  const resolved = svg.replaceAll(/var\(--[a-z-]+\)/g, (name) => {
    probe.style.color = name
    return getComputedStyle(probe).color
  })
  probe.remove()
  return resolved
}

/** Pixels of the saved picture for each of the page's. */
const DENSITY = 2

export async function pngOf(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image()
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    await new Promise((resolve, reject) => {
      image.onload = resolve
      image.onerror = () => reject(new Error('The picture could not be drawn.'))
      image.src = url
    })
    const canvas = document.createElement('canvas')
    canvas.width = width * DENSITY
    canvas.height = height * DENSITY
    const context = canvas.getContext('2d')!
    context.scale(DENSITY, DENSITY)
    context.drawImage(image, 0, 0, width, height)
    return await new Promise<Blob>((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob === null ? reject(new Error('The picture is too large.')) : resolve(blob)),
        'image/png',
      ),
    )
  } finally {
    URL.revokeObjectURL(url)
  }
}
