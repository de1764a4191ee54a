export type { ProfiledText } from './article.ts'
export type * from './profile.ts'
export { profileSources } from './profiles.ts'
