import type { TimeExpression } from '../times/index.ts'

/** How exact a form is: to the day, or a wider unit. */
export function grainOf(form: TimeExpression['form']): string {
  switch (form.kind) {
    case 'date':
      return form.day !== null ? 'day' : form.month !== null ? 'month' : 'year'
    case 'weekday':
      return 'day'
    case 'range':
      return grainOf(form.from)
    case 'unit':
    case 'stretch':
    case 'anchored':
      return form.unit
    case 'named':
      return 'season'
    default:
      return form.kind
  }
}
