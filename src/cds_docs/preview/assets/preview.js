"use strict";

// Everything shown is put in as text; no string of the campaign ever becomes HTML here.

const $ = (id) => document.getElementById(id);
const TABS = ["pages", "pdf", "source"];
const SHEET = 840; // CSS pixels that a sheet of A4 needs, with some room beside it
const AROUND = 40; // and so many of them beside a sheet
const PHONE = 520; // narrower than this a whole sheet cannot be read
const state = {
  look: null, // the latest answer of «look»
  texts: null, // the latest answer of «source»
  paper: null, // id of the chosen paper
  tab: "pages",
  file: 0, // index of the file in the source tab
  line: 0, // line to show there, 0: none
  scrolls: new Map(), // paper id → how far its pages are scrolled
  realSize: false,
};

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

function show(element, visible) {
  element.hidden = !visible;
}

async function ask(path) {
  const answer = await fetch(path, { cache: "no-store", credentials: "omit" });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

// --- papers and findings -------------------------------------------------------------------

function countWords({ errors, warnings }) {
  const parts = [];
  if (errors) parts.push(`${errors} lỗi`);
  if (warnings) parts.push(`${warnings} cảnh báo`);
  return parts.join(", ") || "không có lỗi";
}

function countBadge({ counts: { errors, warnings }, judged }) {
  const badge = make("span", { class: "count" });
  if (!judged) { // nothing is known of it until the file is mended
    badge.append(make("span", {}, "bản trước"));
    return badge;
  }
  if (errors) badge.append(make("span", { class: "error" }, `${errors} lỗi`));
  if (warnings) badge.append(make("span", { class: "warning" }, `${warnings} cảnh báo`));
  if (!errors && !warnings) badge.append(make("span", { class: "good" }, "✓ không lỗi"));
  return badge;
}

function placeWords(finding) {
  if (finding.line) return `dòng ${finding.line}, cột ${finding.column}`;
  return finding.where;
}

function editorLink(finding) {
  const file = state.texts?.files[finding.file];
  if (!file || !finding.line) return null;
  const href = `${file.editor}:${finding.line}:${finding.column}`;
  return make("a", { href }, "Mở trong VS Code");
}

function findingItem(finding, key) {
  const place = placeWords(finding);
  const head = make("span", { class: "head" },
    make("span", {}, `${finding.levelWords} ${finding.code}`),
    make("span", { class: "where" }, place));
  const button = make("button", { type: "button", "data-key": key }, head,
    make("span", { class: "message" }, finding.message));
  button.addEventListener("click", () => showFinding(finding));
  const item = make("li", { class: `finding ${finding.level}` }, button);
  if (finding.hint) item.append(make("p", {}, make("b", {}, "Gợi ý: "), finding.hint));
  if (finding.clause) item.append(make("p", {}, make("b", {}, "Căn cứ: "), finding.clause));
  if (finding.file > 0) item.append(make("p", {}, make("b", {}, "Ở mẫu: "), finding.path));
  const link = editorLink(finding);
  if (link) item.append(make("p", {}, link));
  return item;
}

function findingList(findings, prefix) {
  return findings.map((finding, index) =>
    findingItem(finding, `${prefix}/${index}/${finding.code}`));
}

function paperItem(paper) {
  const chosen = paper.id === state.paper;
  const button = make("button",
    { type: "button", class: "paper", "data-key": `paper/${paper.id}`, "data-paper": paper.id,
      "aria-current": chosen ? "true" : null },
    make("span", { class: "kind" }, make("span", {}, paper.kind), countBadge(paper)),
    make("span", { class: "title", title: paper.title }, paper.title));
  button.addEventListener("click", () => choose(paper.id));
  const item = make("li", {}, button);
  if (chosen && paper.findings.length) {
    const list = make("ul", { class: "findings", "aria-label": `Cần xem ở ${paper.kind}` });
    list.append(...findingList(paper.findings, paper.id));
    item.append(list);
  }
  return item;
}

function drawSide() {
  const focused = document.activeElement?.dataset?.key;
  const { look } = state;
  show($("general"), look.general.length > 0);
  $("general-findings").replaceChildren(...findingList(look.general, "general"));
  $("papers").replaceChildren(...look.papers.map(paperItem));
  if (focused) {
    const again = [...document.querySelectorAll("#side [data-key]")]
      .find((element) => element.dataset.key === focused);
    again?.focus({ preventScroll: true });
  }
}

function drawStatus() {
  const { look } = state;
  $("name").textContent = look.name;
  const status = $("status");
  const bad = look.counts.errors > 0;
  status.className = bad ? "bad" : look.counts.warnings ? "warned" : "good";
  status.textContent = look.version
    ? `Dựng lúc ${look.madeAt}: ${countWords(look.counts)}` : "Đang dựng lần đầu…";
  const count = bad ? `(${look.counts.errors} lỗi) ` : "";
  document.title = `${count}${look.name} – xem trước`;
}

function chosenPaper() {
  return state.look?.papers.find((paper) => paper.id === state.paper) ?? null;
}

function choose(id, focus = false) {
  if (id === state.paper) return;
  rememberScroll();
  state.paper = id;
  draw();
  if (focus) document.querySelector('.paper[aria-current="true"]')?.focus();
  document.querySelector('.paper[aria-current="true"]')?.scrollIntoView({ block: "nearest" });
}

function step(by) {
  const ids = state.look?.papers.map((paper) => paper.id) ?? [];
  const next = ids[ids.indexOf(state.paper) + by];
  if (next) choose(next, true);
}

// --- the pages -----------------------------------------------------------------------------

let current = null; // the frame that is seen
let coming = null; // the frame that loads behind it

function scroller(frame) {
  return frame?.contentDocument?.scrollingElement ?? null;
}

function rememberScroll() {
  const top = scroller(current)?.scrollTop;
  if (top !== undefined && current.clientHeight) state.scrolls.set(current.dataset.paper, top);
}

function restoreScroll() {
  const inside = scroller(current);
  if (inside) inside.scrollTop = state.scrolls.get(current.dataset.paper) ?? 0;
}

// Sheets that do not fit into the room are made smaller. On a phone that would leave nothing to
// read: there the text flows as wide as the screen, unless the true size is asked for.
function fit() {
  const room = $("sheets").clientWidth;
  if (!current?.contentDocument || !room) return;
  const flows = !state.realSize && room < PHONE;
  const width = flows ? room : Math.max(room, SHEET);
  const scale = state.realSize ? 1 : room / width;
  current.style.width = `${width}px`;
  current.style.height = `${$("sheets").clientHeight / scale}px`;
  current.style.transform = scale === 1 ? "" : `scale(${scale})`;
  for (const sheet of current.contentDocument.querySelectorAll(".trang")) {
    sheet.style.zoom = "";
    const wide = sheet.offsetWidth + AROUND;
    if (!flows && !state.realSize && wide > width) sheet.style.zoom = String(width / wide);
  }
  $("pages-note").textContent = flows
    ? "Trang do cds-docs dựng. Màn hình hẹp nên chữ chảy theo màn hình; bấm «Cỡ thật» để xem khổ giấy."
    : "Trang do cds-docs dựng. Khổ giấy và lề là thật; "
      + "chỗ sang trang, xuống dòng trong Word có thể hơi khác.";
}

function placeOf(target) {
  const block = target.closest?.("[data-dong]");
  if (!block) return null;
  const template = block.dataset.tep;
  const files = state.texts?.files ?? [];
  const file = template ? files.findIndex((one) => one.name.endsWith(`/${template}`)) : 0;
  return file < 0 ? null : { file, line: Number(block.dataset.dong) };
}

function enliven(frame) {
  const inside = frame.contentDocument;
  const style = inside.createElement("style");
  style.textContent = "[data-dong]{cursor:pointer}"
    + "[data-dong]:hover{outline:2px solid rgba(157,28,31,.45);outline-offset:2px}";
  inside.head?.append(style);
  inside.addEventListener("click", (event) => {
    const place = event.target.closest?.("a[href]") ? null : placeOf(event.target);
    if (place) showLine(place.file, place.line);
  });
  inside.addEventListener("keydown", onKey);
}

function swap() {
  rememberScroll();
  const frame = coming;
  coming = null;
  enliven(frame);
  frame.classList.remove("coming");
  frame.removeAttribute("aria-hidden");
  current?.remove();
  current = frame;
  fit();
  restoreScroll();
}

function drawPages() {
  const paper = chosenPaper();
  const has = paper !== null && paper.edition > 0;
  show($("stale"), Boolean(paper?.stale) && state.tab === "pages");
  $("stale").textContent = paper?.stale ?? "";
  show($("sheets"), has);
  show($("pages-empty"), !has);
  if (!has) {
    $("pages-empty").textContent = emptyWords(paper);
    return;
  }
  const address = `paper/${paper.id}?v=${paper.edition}`;
  if ((coming ?? current)?.dataset.address === address) return;
  coming?.remove();
  const frame = make("iframe", {
    src: address, sandbox: "allow-same-origin allow-popups", class: "coming", "aria-hidden": "true",
    title: `Các trang: ${paper.kind}, ${paper.title}`, "data-paper": paper.id,
    "data-address": address,
  });
  coming = frame;
  frame.addEventListener("load", () => {
    if (coming === frame) swap();
  });
  $("sheets").append(frame);
}

function emptyWords(paper) {
  if (!state.look?.version) return "Đang dựng lần đầu…";
  if (paper || !state.look.usable) return "Chưa có trang nào: sửa các lỗi được nêu, rồi lưu tệp.";
  return "Chiến dịch chưa có văn bản nào.";
}

// --- PDF -----------------------------------------------------------------------------------

let pdfFrame = null;

function pdfLine(words, kind = "") {
  const line = $("pdf-line");
  show(line, Boolean(words));
  line.className = `progress ${kind}`;
  line.textContent = words;
}

function showPdf(paper, edition) {
  const address = `pdf/${paper.id}?v=${edition}`;
  const link = $("pdf-link");
  link.href = address;
  show(link, true);
  if (navigator.pdfViewerEnabled === false) {
    pdfFrame?.remove();
    pdfFrame = null;
    pdfLine("Trình duyệt này không tự hiện PDF: mở trong thẻ riêng ở dưới.");
    return;
  }
  if (pdfFrame?.dataset.address === address) return;
  pdfFrame?.remove();
  pdfFrame = make("iframe", {
    src: address, title: `PDF: ${paper.kind}, ${paper.title}`,
    "data-paper": paper.id, "data-address": address,
  });
  $("pdf-stage").append(pdfFrame);
}

async function drawPdf() {
  const paper = chosenPaper();
  if (state.tab !== "pdf") return;
  if (pdfFrame && pdfFrame.dataset.paper !== paper?.id) {
    pdfFrame.remove();
    pdfFrame = null;
    show($("pdf-link"), false);
  }
  if (!paper || !paper.docx) {
    pdfLine("Chưa có PDF: sửa các lỗi được nêu, rồi lưu tệp.");
    return;
  }
  const pdf = await ask(`pdf/${paper.id}/state`);
  if (state.tab !== "pdf" || state.paper !== paper.id) return;
  if (pdf.stage === "making") pdfLine("LibreOffice đang tạo PDF, thường mất vài giây…", "working");
  else if (pdf.stage === "failed") pdfLine([pdf.message, pdf.hint].filter(Boolean).join(" "), "failed");
  else if (pdf.stage === "ready") {
    pdfLine(pdf.stale ? "PDF này là bản đúng gần nhất; tệp đang có lỗi." : "");
    showPdf(paper, pdf.edition);
  }
}

// --- the file ------------------------------------------------------------------------------

const GRAVITY = ["info", "warning", "error"];

function findingsAt() {
  const lines = new Map();
  const { look } = state;
  const all = [...look.general, ...look.papers.flatMap((paper) => paper.findings)];
  for (const finding of all) {
    if (finding.file !== state.file || !finding.line) continue;
    lines.set(finding.line, [...(lines.get(finding.line) ?? []), finding]);
  }
  return lines;
}

function marked(text, findings) {
  const signs = Array.from(text);
  const finding = findings.find((one) => one.column > 0);
  if (!finding) return [text];
  const start = finding.column - 1;
  const end = finding.endColumn ? finding.endColumn - 1 : signs.length;
  if (start >= signs.length || end <= start) return [text];
  const part = (from, to) => signs.slice(from, to).join("");
  return [part(0, start), make("mark", {}, part(start, end)), part(end)];
}

function sourceRow(text, number, findings) {
  const level = GRAVITY.findLast((name) => findings.some((one) => one.level === name)) ?? "";
  const row = make("div", { class: `row ${level}`, "data-line": number },
    make("span", { class: "no" }, String(number)),
    make("span", { class: "text" }, ...marked(text, findings)));
  const words = new Set(findings.map((one) => `${one.levelWords} ${one.code}: ${one.message}`));
  for (const say of words) row.append(make("span", { class: "say" }, say));
  return row;
}

function drawSource() {
  if (state.tab !== "source" || !state.texts) return;
  const { files } = state.texts;
  state.file = Math.min(state.file, Math.max(files.length - 1, 0));
  $("files").replaceChildren(...files.map((file, index) =>
    make("option", { value: index, selected: index === state.file ? "" : null }, file.name)));
  const file = files[state.file];
  const top = $("lines").scrollTop;
  const at = findingsAt();
  $("lines").replaceChildren(...(file?.lines ?? ["Tệp này không đọc được thành chữ."]).map(
    (text, index) => sourceRow(text, index + 1, at.get(index + 1) ?? [])));
  $("lines").scrollTop = top;
  drawHere(false);
}

function drawHere(scroll) {
  const rows = $("lines").children;
  for (const row of $("lines").querySelectorAll(".here")) row.classList.remove("here");
  const row = rows[state.line - 1];
  row?.classList.add("here");
  if (scroll) row?.scrollIntoView({ block: "center" });
  const file = state.texts?.files[state.file];
  show($("editor"), Boolean(file));
  if (file) $("editor").href = state.line ? `${file.editor}:${state.line}:1` : file.editor;
}

function showLine(file, line) {
  state.file = file;
  state.line = line;
  pick("source");
  drawHere(true);
  $("lines").focus({ preventScroll: true });
  if (matchMedia("(max-width: 760px)").matches) $("main").scrollIntoView();
}

function showFinding(finding) {
  if (finding.line && finding.file >= 0) showLine(finding.file, finding.line);
}

// --- tabs and keys -------------------------------------------------------------------------

function pick(tab, focus = false) {
  if (state.tab === "pages") rememberScroll();
  state.tab = tab;
  for (const name of TABS) {
    const chosen = name === tab;
    $(`tab-${name}`).setAttribute("aria-selected", String(chosen));
    $(`tab-${name}`).tabIndex = chosen ? 0 : -1;
    show($(`panel-${name}`), chosen);
  }
  show($("zoom"), tab === "pages");
  if (focus) $(`tab-${tab}`).focus();
  drawRight();
}

function drawRight() {
  rememberPlace();
  drawPages();
  drawSource();
  drawPdf().catch(() => pdfLine("Không hỏi được chương trình về PDF.", "failed"));
  if (state.tab === "pages" && current) {
    fit();
    restoreScroll();
  }
}

function onTabKey(event) {
  const names = TABS.filter((name) => !$(`tab-${name}`).hidden);
  const at = names.indexOf(state.tab);
  const moves = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: names.length - 1 };
  if (!(event.key in moves)) return;
  event.preventDefault();
  pick(names[(moves[event.key] + names.length) % names.length], true);
}

function onKey(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
  if (event.target.closest?.("select, input, textarea")) return;
  const inList = Boolean(event.target.closest?.("#papers .paper"));
  const moves = { j: 1, k: -1, ...(inList ? { ArrowDown: 1, ArrowUp: -1 } : {}) };
  if (!(event.key in moves)) return;
  event.preventDefault();
  step(moves[event.key]);
}

// --- where one was, also after the browser's own reload --------------------------------------

function rememberPlace() {
  if (state.paper) history.replaceState(null, "", `#${state.paper}/${state.tab}`);
}

function restorePlace() {
  const [paper, tab] = location.hash.slice(1).split("/");
  if (paper) state.paper = paper;
  if (TABS.includes(tab)) state.tab = tab;
}

// --- news ----------------------------------------------------------------------------------

function draw() {
  drawStatus();
  drawSide();
  drawRight();
}

let refreshing = false;
let again = false;

async function refresh() {
  again = true;
  if (refreshing) return;
  refreshing = true;
  try {
    while (again) {
      again = false;
      const [look, texts] = await Promise.all([ask("look"), ask("source")]);
      if (look.version !== texts.version) again = true;
      take(look, texts);
    }
  } catch {
    if (!ended) complain("Không lấy được bản mới từ chương trình xem trước.");
  } finally {
    refreshing = false;
  }
}

function take(look, texts) {
  state.look = look;
  state.texts = texts;
  if (!chosenPaper()) state.paper = look.papers[0]?.id ?? null;
  show($("tab-pdf"), look.office);
  if (state.tab === "pdf" && !look.office) state.tab = "pages";
  drawStatus();
  drawSide();
  pick(state.tab);
}

function complain(words) {
  $("link").textContent = words;
  show($("link"), Boolean(words));
}

let source = null;
let ended = false;
let busy = false; // told to come back later: the end of that connection is no news

// A hidden page gives its connection back: browsers keep six to one server, for all pages together.
function listen() {
  if (ended || source || document.hidden) return;
  source = new EventSource("events");
  source.addEventListener("look", () => {
    complain("");
    refresh();
  });
  source.addEventListener("busy", () => {
    busy = true;
    complain("Có quá nhiều trang xem trước đang mở: đóng bớt các thẻ kia.");
  });
  source.addEventListener("end", () => {
    ended = true;
    stopListening();
    complain("Chương trình xem trước đã dừng; trang này không đổi nữa. "
      + "Chạy lại lệnh «cds-docs preview» để xem tiếp.");
  });
  source.addEventListener("error", () => {
    if (busy) busy = false;
    else complain("Mất liên lạc với chương trình xem trước, đang nối lại… "
      + "Nếu chương trình đã dừng, hãy chạy lại lệnh «cds-docs preview».");
    if (source?.readyState !== EventSource.CLOSED) return;
    stopListening();
    setTimeout(listen, 1000);
  });
}

function stopListening() {
  source?.close();
  source = null;
}

function begin() {
  restorePlace();
  for (const name of TABS) {
    $(`tab-${name}`).addEventListener("click", () => pick(name));
    $(`tab-${name}`).addEventListener("keydown", onTabKey);
  }
  $("files").addEventListener("change", (event) => {
    state.file = Number(event.target.value);
    state.line = 0;
    drawSource();
  });
  $("zoom").addEventListener("click", () => {
    state.realSize = !state.realSize;
    $("zoom").setAttribute("aria-pressed", String(state.realSize));
    fit();
  });
  document.addEventListener("keydown", onKey);
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) stopListening();
    else listen();
  });
  window.addEventListener("resize", fit);
  window.addEventListener("beforeunload", stopListening);
  listen();
}

begin();
