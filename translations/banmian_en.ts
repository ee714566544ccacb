<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>banmian::ArticleDocument</name>
    <message numerus="yes">
        <source>%n more characters are not shown here. An export has all of them.</source>
        <translation>
            <numerusform>%n more character is not shown here. An export has it.</numerusform>
            <numerusform>%n more characters are not shown here. An export has all of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banmian::ArticlePanel</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n entries</source>
        <translation>
            <numerusform>%1 of %n entry</numerusform>
            <numerusform>%1 of %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banmian::FileActions</name>
    <message numerus="yes">
        <source>%1: stopped after %2 of %n pages. Close it and open it again to read the rest.</source>
        <translation>
            <numerusform>%1: stopped after %2 of %n page. Close it and open it again to read the rest.</numerusform>
            <numerusform>%1: stopped after %2 of %n pages. Close it and open it again to read the rest.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n pages are pictures without text and left out (page %2). An OCR program, OCRmyPDF for instance, can add a text layer.</source>
        <translation>
            <numerusform>%1: %n page is a picture without text and left out (page %2). An OCR program, OCRmyPDF for instance, can add a text layer.</numerusform>
            <numerusform>%1: %n pages are pictures without text and left out (pages %2). An OCR program, OCRmyPDF for instance, can add a text layer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banmian::FindBar</name>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banmian::JobBar</name>
    <message numerus="yes">
        <source>Reading %1 of %n files</source>
        <translation>
            <numerusform>Reading %1 of %n file</numerusform>
            <numerusform>Reading %1 of %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %1 of %n files, page %2 of %3</source>
        <translation>
            <numerusform>Reading %1 of %n file, page %2 of %3</numerusform>
            <numerusform>Reading %1 of %n files, page %2 of %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading page %1 of %n</source>
        <translation>
            <numerusform>Reading page %1 of %n</numerusform>
            <numerusform>Reading page %1 of %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banmian::MentionActions</name>
    <message numerus="yes">
        <source>%n mentions; F4 steps through them</source>
        <translation>
            <numerusform>%n mention; F4 goes to it</numerusform>
            <numerusform>%n mentions; F4 steps through them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mention %1 of %n</source>
        <translation>
            <numerusform>Mention %1 of %n</numerusform>
            <numerusform>Mention %1 of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions here</source>
        <translation>
            <numerusform>%n mention here</numerusform>
            <numerusform>%n mentions here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n open articles</source>
        <translation>
            <numerusform>in %n open article</numerusform>
            <numerusform>in %n open articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banmian::MessageBar</name>
    <message numerus="yes">
        <source>and %n more; rest the pointer here to read them</source>
        <translation>
            <numerusform>and %n more; rest the pointer here to read it</numerusform>
            <numerusform>and %n more; rest the pointer here to read them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banmian::PageImageView</name>
    <message numerus="yes">
        <source>Page %1 of %n</source>
        <translation>
            <numerusform>Page %1 of %n</numerusform>
            <numerusform>Page %1 of %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banmian::SubjectModel</name>
    <message numerus="yes">
        <source>%1, %n entries</source>
        <translation>
            <numerusform>%1, %n entry</numerusform>
            <numerusform>%1, %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n mentions</source>
        <translation>
            <numerusform>%1, %n mention</numerusform>
            <numerusform>%1, %n mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banmian::SubjectPanel</name>
    <message numerus="yes">
        <source>%n hidden · &lt;a href=&quot;#&quot;&gt;Show&lt;/a&gt;</source>
        <translation>
            <numerusform>%n hidden · &lt;a href=&quot;#&quot;&gt;Show&lt;/a&gt;</numerusform>
            <numerusform>%n hidden · &lt;a href=&quot;#&quot;&gt;Show&lt;/a&gt;</numerusform>
        </translation>
    </message>
</context>
</TS>
