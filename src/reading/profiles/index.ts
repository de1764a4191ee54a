export type { ProfiledText } from './article.ts'
export type * from './profile.ts'
export { profiledAttributions, profileSources } from './profiles.ts'
