// The public API: the stages as functions, their types, and a project on disk.

export {type Code, texts} from './diagnostic/codes.ts'
export type {Checked, Diagnostic, Edit, Fix, Message, Related} from './diagnostic/diagnostic.ts'
export type {Place, Span} from './diagnostic/place.ts'
export {
  type Language,
  type Summary,
  sortDiagnostics,
  summarize,
  type WordedDiagnostic,
  word,
} from './diagnostic/wording.ts'
export {applyFixes, fixesOf} from './edit/apply.ts'
export {compose} from './edition/compose.ts'
export type {Edition} from './edition/edition.ts'
export type {EditionName} from './edition/names.ts'
export type {FactId, Form} from './form/form.ts'
export type {Host} from './host/host.ts'
export {nodeHost} from './host/node.ts'
export {draft, type Judged, type Judging, judge, type Making, make} from './pipeline.ts'
export {loadForms} from './project/forms.ts'
export {loadMaterials, loadSettings, type Materials, type Settings} from './project/materials.ts'
export {type JobOptions, openJob} from './project/open.ts'
export {findRoot, listSources, type SourceFile} from './project/project.ts'
export {type Job, type Outcome, work} from './project/run.ts'
export {version} from './project/version.ts'
export {valueOf} from './report/facts.ts'
export {readReport, writeReport} from './report/json.ts'
export type {DraftReport, Report, ValidReport} from './report/report.ts'
export {verifyFolder} from './verify/verify.ts'
