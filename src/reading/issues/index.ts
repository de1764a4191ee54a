export { type IssueBook, type IssueMark, issueBook, issueMarks, marksWithin } from './issue-words.ts'
