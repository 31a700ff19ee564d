// A system → its start files, which open the page of the folder that the package was unpacked into. Not part of the program.

export type System = 'windows' | 'linux' | 'macos'

/** Texts by name. */
export function startFiles(system: System): ReadonlyMap<string, string> {
  if (system === 'windows') return new Map([['开始.cmd', windows]])
  if (system === 'macos') return new Map([['开始.command', unix]])
  return new Map([
    ['开始.sh', unix],
    ['开始.desktop', desktop],
  ])
}

/** cmd reads its files by the console's code page and needs CRLF: nothing but ASCII, and UTF-8 for what is printed. */
const windows = [
  '@echo off',
  'chcp 65001 >nul',
  'cd /d "%~dp0"',
  '"%~dp0program\\node.exe" "%~dp0program\\start.js" "%CD%"',
  'if errorlevel 1 pause',
  '',
].join('\r\n')

const unix = ['#!/bin/sh', 'cd "$(dirname "$0")" || exit 1', 'exec ./program/node ./program/start.js "$PWD"', ''].join(
  '\n',
)

/** `%k` is this file; the shell finds the start file beside it whatever the folder is called. */
const desktop = [
  '[Desktop Entry]',
  'Type=Application',
  'Name=年报',
  'Terminal=true',
  `Exec=sh -c 'exec "$(dirname "$1")/开始.sh"' sh %k`,
  '',
].join('\n')
