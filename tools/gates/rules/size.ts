import { dirname } from 'node:path';
import { isTestCode } from '../places.ts';
import type { Fault, Rule } from '../rule.ts';

const LONGEST_FILE_LINES = 300;
const FULLEST_FOLDER_FILES = 20;

/** How much fits into a head. */
export const size: Rule = {
  name: 'size',
  keeps: `no file is longer than ${LONGEST_FILE_LINES} lines, no folder holds more than ${FULLEST_FOLDER_FILES} source files (tests not counted)`,
  check: ({ modules }) => {
    const tooLong = modules
      .filter((module) => module.lineCount > LONGEST_FILE_LINES)
      .map(({ path, lineCount }) => ({ path, message: `has ${lineCount} lines, more than ${LONGEST_FILE_LINES}` }));
    return [...tooLong, ...findFullFolders(modules.map((module) => module.path))];
  },
};

function findFullFolders(paths: readonly string[]): Fault[] {
  const folders = Map.groupBy(
    paths.filter((path) => !isTestCode(path)),
    (path) => dirname(path),
  );
  return [...folders]
    .filter(([, files]) => files.length > FULLEST_FOLDER_FILES)
    .map(([path, files]) => ({ path, message: `holds ${files.length} source files, more than ${FULLEST_FOLDER_FILES}` }));
}
