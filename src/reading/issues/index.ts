export { LEAST_LIKE, type LikeIssue, likeIssues } from './issue-likeness.ts'
export { type IssueBook, type IssueMark, issueBook, issueMarks, marksWithin } from './issue-words.ts'
