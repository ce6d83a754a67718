// Judges HDF reports with inspecjs, the library behind Heimdall and the SAF tools.
//
//   npm install && node judge.mjs REPORT.json… [--controls]
//
// Prints for each report the counts of statuses and of severities, and with --controls each
// control's status. Exits with 1 when inspecjs refuses a report, with 2 when none is given.
import { readFileSync } from 'node:fs';
import inspecjs from 'inspecjs';

const eachControl = process.argv.includes('--controls');
const reports = process.argv.slice(2).filter((word) => !word.startsWith('--'));
if (reports.length === 0) {
  console.error('usage: node judge.mjs REPORT.json… [--controls]');
  process.exit(2);
}

function count(values) {
  const counts = {};
  for (const value of [...values].sort()) {
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

for (const report of reports) {
  try {
    const text = readFileSync(report, 'utf8');
    if (!inspecjs.convertFile(text)['1_0_ExecJson']) {
      throw new Error('is no exec-json');
    }
    // As Heimdall counts: what an overlay takes over counts once, as the innermost profile judged it.
    const controls = inspecjs
      .convertFileContextual(text)
      .contains.flatMap((profile) => profile.contains)
      .filter((control) => control.extendedBy.length === 0)
      .map((control) => control.root);
    if (eachControl) {
      for (const { data, hdf } of controls) {
        console.log(`${hdf.status}\t${hdf.severity}\t${data.id}`);
      }
    }
    const statuses = count(controls.map((control) => control.hdf.status));
    const severities = count(controls.map((control) => control.hdf.severity));
    console.log(JSON.stringify({ report, controls: controls.length, statuses, severities }));
  } catch (refusal) {
    console.error(`${report}: ${refusal.message}`);
    process.exitCode = 1;
  }
}
