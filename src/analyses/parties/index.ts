export { type SuggestedActor, type SuggestedParty, type SuggestOptions, suggestParties } from './suggest.ts'
