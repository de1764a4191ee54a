/** News agencies by the name to show, and the other forms in which copy is credited to them. */
const AGENCIES: readonly (readonly [name: string, ...forms: string[]])[] = [
  ['Reuters', 'Thomson Reuters', 'Reuter'],
  ['Associated Press', 'The Associated Press', 'AP'],
  ['Agence France-Presse', 'AFP', 'Agence France Presse'],
  ['United Press International', 'UPI'],
  ['Bloomberg', 'Bloomberg News'],
  ['Dow Jones', 'Dow Jones Newswires'],
  ['dpa', 'DPA', 'Deutsche Presse-Agentur'],
  ['EFE', 'Agencia EFE'],
  ['ANSA'],
  ['Kyodo', 'Kyodo News'],
  ['Jiji Press', 'Jiji'],
  ['Xinhua', 'Xinhua News Agency'],
  ['TASS', 'Tass', 'Itar-Tass'],
  ['Interfax'],
  ['RIA Novosti', 'RIA'],
  ['Ukrinform'],
  ['Anadolu', 'Anadolu Agency', 'AA'],
  ['Press Trust of India', 'PTI'],
  ['ANI', 'Asian News International'],
  ['Yonhap', 'Yonhap News Agency'],
  ['PA Media', 'Press Association', 'PA'],
  ['Canadian Press', 'The Canadian Press', 'CP'],
  ['Australian Associated Press', 'AAP'],
  ['Bernama'],
  ['IRNA'],
  ['WAM', 'Emirates News Agency'],
  ['SPA', 'Saudi Press Agency'],
  ['MENA', 'Middle East News Agency'],
  ['States News Service'],
  ['Inter Press Service', 'IPS'],
]

const NAMES: ReadonlyMap<string, string> = new Map(
  AGENCIES.flatMap(([name, ...forms]) => [name, ...forms].map((form) => [form, name] as const)),
)

/** Every form, longest first, as an alternation for a pattern; forms are letters, blanks and hyphens. */
export const AGENCY_FORMS: string = [...NAMES.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')

/** The agency's name for a form of it as credited; null for what is no agency known here. */
export function agencyOf(form: string): string | null {
  return NAMES.get(form.trim()) ?? null
}

/** Agencies besides these, as a dossier has them: forms in which copy is credited to them, each with the name to show. */
export type OwnAgencies = ReadonlyMap<string, string>

export const NO_OWN: OwnAgencies = new Map()
