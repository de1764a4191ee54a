import { buildMeaning } from './meaning.ts'
import { keepModel, type Workshop } from './workshop.ts'

/** Builds `models/meaning.bin`; it needs no corpus. */
export function meaningStage(shop: Workshop): void {
  keepModel(shop, 'meaning', buildMeaning())
}
