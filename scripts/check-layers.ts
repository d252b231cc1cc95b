import fs from 'node:fs';
import path from 'node:path';
import { listComplaints, type SourceFile } from './layers';

/* Reads the project's sources and says what breaks the rules of construction; exit code 1 if anything does. */

const ROOT = path.join(import.meta.dirname, '..');
const FOLDERS = ['app', 'bench', 'bin', 'cron', 'db', 'demo', 'emails', 'lib', 'scripts', 'tests', 'types'];

function readFolder(folder: string): SourceFile[] {
  if (!fs.existsSync(path.join(ROOT, folder))) return [];
  return fs.readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return readFolder(name);
    if (!/\.(tsx?|mts|mjs|js)$/.test(name)) return [];
    return [{ path: name, text: fs.readFileSync(path.join(ROOT, name), 'utf8') }];
  });
}

const files = FOLDERS.flatMap(readFolder);
const complaints = listComplaints(files);
for (const { path: name, line, message } of complaints) process.stderr.write(`${name}:${line}  ${message}\n`);
process.stdout.write(`${files.length} files, ${complaints.length} complaints\n`);
process.exitCode = complaints.length === 0 && files.length > 0 ? 0 : 1;
