export { type LikeIssue, likeIssues } from './issue-likeness.ts'
export { type IssueBook, type IssueMark, isSum, issueBook, issueMarks, marksWithin } from './issue-words.ts'
export { onTopic } from './on-topic.ts'
