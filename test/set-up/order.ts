import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * What spans rooms first, since it starts processes and browsers and takes longest: a long file that comes last keeps one
 * worker busy while the others have nothing left. Otherwise as Vitest has it: what took longest the last time, else the
 * largest file.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean =>
      /^test[/\\]/.test(relative(this.ctx.config.root, moduleId))
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}
