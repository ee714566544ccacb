"""Prints markup to a PDF file with a headless Chromium."""
import subprocess
import tempfile
from pathlib import Path

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--no-pdf-header-footer"]


def print_pdf(markup, folder):
    """The PDF file, in `folder`; the caller removes it."""
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch) / "page.html"
        source.write_text(markup, "utf8")
        pdf = Path(folder) / "page.pdf"
        subprocess.run(["chromium", *FLAGS, f"--user-data-dir={scratch}/profile", f"--print-to-pdf={pdf}", source.as_uri()],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
    return pdf
