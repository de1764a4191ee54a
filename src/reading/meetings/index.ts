export { findMeetings, meetingFinder } from './find-meetings.ts'
export type * from './meeting.ts'
