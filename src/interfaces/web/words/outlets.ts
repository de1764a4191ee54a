/**
 * The name that the dossier gives an outlet which is written otherwise; as it is written, where the dossier has none.
 *
 * @example outletName([{ name: 'Meridian News', aliases: ['meridian'] }], 'Meridian') // 'Meridian News'
 */
export function outletName(
  outlets: readonly { readonly name: string; readonly aliases: readonly string[] }[],
  written: string,
): string {
  const sought = written.toLowerCase()
  return (
    outlets.find(({ name, aliases }) => [name, ...aliases].some((one) => one.toLowerCase() === sought))?.name ?? written
  )
}
