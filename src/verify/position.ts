// Places in a file, by the room that reads pages for import, too.

export * from '../page/position.ts'
