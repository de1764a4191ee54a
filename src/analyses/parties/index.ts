export { type SuggestedActor, type SuggestedParty, suggestParties } from './suggest.ts'
