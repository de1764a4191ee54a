import type { Template } from './template.ts'

export const blank: Template = {
  summary: 'nothing filled in but the news agencies',
  parties: ['those who must agree', 'those who mediate', 'those who can prevent it'],
  issues: [],
  prices: ['what moves when the talks do'],
}
