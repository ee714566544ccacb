"""Reads the text of a PDF file page by page with the tools that people use."""
import re
import subprocess
import xml.etree.ElementTree as xml
from io import StringIO

SLOW = {"pdfminer", "pypdf2", "pdfbox"}


def run(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.decode("utf8", "replace")


def pages_of(text):
    pages = text.split("\f")
    return pages[:-1] if not pages[-1].strip() else pages


def pdftotext(*options):
    return lambda pdf: pages_of(run("pdftotext", "-enc", "UTF-8", *options, str(pdf), "-"))


def mutool(pdf):
    return pages_of(run("mutool", "draw", "-q", "-F", "txt", "-o", "-", str(pdf)))


def printed_pages(pdf):
    """Every character of every page with its place, as mutool tells, without those that XML does not know."""
    text = run("mutool", "draw", "-q", "-F", "stext", "-o", "-", str(pdf))
    return xml.fromstring(re.sub("&#x(1?[0-9a-f]|fff[ef]);", "", text)).iter("page")


def stream(pdf, gap=0.1):
    """Content order, a line a line with a blank line behind it, a space wherever characters stand apart by `gap` ems."""
    pages = []
    for page in printed_pages(pdf):
        lines = []
        for line in page.iter("line"):
            text, end = "", None
            for font in line.iter("font"):
                size = float(font.get("size"))
                for char in font.iter("char"):
                    quad = [float(x) for x in char.get("quad").split()]
                    if end is not None and quad[0] - end > gap * size and not text.endswith(" ") and char.get("c") != " ":
                        text += " "
                    text, end = text + char.get("c"), quad[2]
            lines.append(text)
        pages.append("\n\n".join(lines) + "\n")
    return pages


def rows(pdf, tolerance=3):
    """What stands at one height as one line, as pdfplumber reads: a space for each gap wider than `tolerance` points."""
    pages = []
    for page in printed_pages(pdf):
        chars = []
        for char in page.iter("char"):
            quad = [float(x) for x in char.get("quad").split()]
            chars.append((min(quad[1::2]), quad[0], quad[2], char.get("c")))
        lines, last = [], None
        for char in sorted(chars):
            if last is None or char[0] - last > tolerance:
                lines.append([])
            last = char[0]
            lines[-1].append(char)
        text = ""
        for line in lines:
            end = None
            for _, left, right, char in sorted(line, key=lambda char: char[1]):
                text += (" " if end is not None and left - end > tolerance else "") + char
                end = right
            text = text.rstrip() + "\n"
        pages.append(text)
    return pages


def heights(pdf):
    """Blocks by the height of their lower edges, then from left to right, as PyMuPDF sorts them."""
    import fitz
    with fitz.open(pdf) as document:
        return [page.get_text("text", sort=True) for page in document]


def pdfminer(pdf):
    from pdfminer.high_level import extract_text_to_fp
    from pdfminer.layout import LAParams
    out = StringIO()
    with open(pdf, "rb") as file:
        extract_text_to_fp(file, out, laparams=LAParams())
    return pages_of(out.getvalue())


def pypdf2(pdf):
    import PyPDF2
    return [page.extract_text() for page in PyPDF2.PdfReader(str(pdf)).pages]


def page_numbers(pdf):
    return range(1, int(re.search(r"Pages:\s+(\d+)", run("pdfinfo", str(pdf)))[1]) + 1)


def pdfbox(pdf):
    classes = ":".join(f"/usr/share/java/{jar}.jar" for jar in ("pdfbox", "fontbox", "jempbox", "commons-logging"))
    tool = ("java", "-cp", classes, "org.apache.pdfbox.ExtractText", "-console", "-encoding", "UTF-8")
    return [run(*tool, "-startPage", str(n), "-endPage", str(n), str(pdf)) for n in page_numbers(pdf)]


EXTRACTORS = {
    "stream": stream,
    "mutool": mutool,
    "pdftotext-raw": pdftotext("-raw"),
    "pdftotext": pdftotext(),
    "layout": pdftotext("-layout"),
    "rows": rows,
    "heights": heights,
    "pdfminer": pdfminer,
    "pypdf2": pypdf2,
    "pdfbox": pdfbox,
}


def read_pages(tool, pdf):
    """The text of each page as the tool prints it."""
    return EXTRACTORS[tool](pdf)
