import { escaped, plainPage } from './plain.ts'

/** Of an OpenAPI 3.1 document, what the page shows. */
interface OpenApi {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string }
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> }
}

interface Operation {
  readonly summary?: string
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required?: boolean
    readonly description?: string
    readonly schema?: Schema
  }[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>
type Schema = Readonly<Record<string, unknown>>

/** The OpenAPI document for eyes: every route with what it takes and gives, and every schema. */
export function apiPage(document: unknown): Response {
  const { info, paths = {}, components = {} } = document as OpenApi
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => section(method, path, operation)),
  )
  const schemas = Object.entries(components.schemas ?? {}).map(
    ([name, schema]) =>
      // A link to what is folded away unfolds it.
      `<details><summary>${escaped(name)}</summary>\n<pre id="${escaped(name)}" tabindex="0">${escaped(JSON.stringify(schema, null, 2))}</pre></details>`,
  )
  return plainPage(
    info.title,
    `<h1>${escaped(info.title)}</h1>
<p>${escaped(info.description ?? '')} Version ${escaped(info.version)}; <a href="/api/openapi.json">as OpenAPI 3.1</a>.</p>
<h2>Routes</h2>
${operations.join('\n')}
<h2>Schemas</h2>
${schemas.join('\n')}`,
  )
}

function section(
  method: string,
  path: string,
  { summary = '', parameters = [], requestBody, responses }: Operation,
): string {
  const rows = parameters.map(
    ({ name, in: where, required, description = '', schema }) =>
      `<tr><th scope="row"><code>${escaped(name)}</code></th><td>${escaped(where)}${required === true ? ', required' : ''}</td><td>${typeOf(schema)}</td><td>${escaped(description)}</td></tr>`,
  )
  const body = requestBody === undefined ? '' : `<p>Takes ${contentOf(requestBody.content)}</p>`
  const answers = Object.entries(responses).map(
    ([status, { description, content }]) =>
      `<p>${escaped(status)}: ${content === undefined ? escaped(description) : contentOf(content)}</p>`,
  )
  return `<h3><code>${escaped(method.toUpperCase())} ${escaped(path)}</code></h3>
<p>${escaped(summary)}</p>
${rows.length === 0 ? '' : `<div class="scroll" tabindex="0" role="group" aria-label="Parameters"><table>${rows.join('')}</table></div>`}
${body}
${answers.join('\n')}`
}

const contentOf = (content: Content): string =>
  Object.entries(content)
    .map(([type, { schema }]) => `<code>${escaped(type)}</code> ${typeOf(schema)}`)
    .join(', ')

function typeOf(schema: Schema | undefined): string {
  if (schema === undefined) return ''
  if (typeof schema.$ref === 'string') {
    const name = schema.$ref.split('/').at(-1)!
    return `<a href="#${escaped(name)}">${escaped(name)}</a>`
  }
  if (Array.isArray(schema.enum))
    return schema.enum.map((value) => `<code>${escaped(JSON.stringify(value))}</code>`).join(' ')
  const either = (schema.anyOf ?? schema.oneOf ?? schema.allOf) as readonly Schema[] | undefined
  if (either !== undefined) return either.map(typeOf).join(' or ')
  if (schema.type === 'array') return `list of ${typeOf(schema.items as Schema)}`
  return escaped([schema.type].flat().join(' or '))
}
