/** What a unit is in another one, so that a year and twelve months are no difference. */
const IN_SMALLER: Readonly<Record<string, readonly [number, string]>> = {
  year: [12, 'month'],
  week: [7, 'day'],
  fortnight: [14, 'day'],
}

/** `at least 180 cubic metre/second` as its amounts alone: `180 cubic`. */
function amountsIn(value: string): string {
  const amounts = [...value.matchAll(/(\d[\d.,]*)\s*([\p{L}%$€£]*)/gu)].map(([, digits, unit]) => {
    const [times, smaller] = IN_SMALLER[unit!.replace(/s$/, '')] ?? [1, unit!.replace(/s$/, '')]
    return `${Number(digits!.replaceAll(',', '')) * times} ${smaller}`
  })
  return amounts.sort().join('; ')
}

/** Whether texts give other amounts, and not only other words for them. */
export function figuresDiffer(values: readonly string[]): boolean {
  return new Set(values.map(amountsIn)).size > 1
}
