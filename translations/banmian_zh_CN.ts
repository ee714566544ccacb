<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ActionCollection</name>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;New Page from Clipboard</source>
        <translation>从剪贴板新建版面(&amp;N)</translation>
    </message>
    <message>
        <source>Open Sample &amp;Page</source>
        <translation>打开示例版面(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Save Articles As…</source>
        <translation>文章另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Close Page</source>
        <translation>关闭版面(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>复制为 Markdown(&amp;M)</translation>
    </message>
    <message>
        <source>Copy with C&amp;itation</source>
        <translation>连同出处复制(&amp;I)</translation>
    </message>
    <message>
        <source>Select &amp;All Articles</source>
        <translation>选中全部文章(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>查找下一处(&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>查找上一处(&amp;P)</translation>
    </message>
    <message>
        <source>Filter A&amp;rticles</source>
        <translation>筛选文章(&amp;R)</translation>
    </message>
    <message>
        <source>Filter People and &amp;Topics</source>
        <translation>筛选人物和主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Next Article</source>
        <translation>下一篇(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Article</source>
        <translation>上一篇(&amp;P)</translation>
    </message>
    <message>
        <source>Next &amp;Mention</source>
        <translation>下一处提及(&amp;M)</translation>
    </message>
    <message>
        <source>Pre&amp;vious Mention</source>
        <translation>上一处提及(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Underline People and Topics</source>
        <translation>给人物和主题加下划线(&amp;U)</translation>
    </message>
    <message>
        <source>Show &amp;Source</source>
        <translation>显示原文(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller Text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Normal Text Size</source>
        <translation>默认字号(&amp;N)</translation>
    </message>
    <message>
        <source>Like the S&amp;ystem</source>
        <translation>跟随系统(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;epia</source>
        <translation>米黄(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;About Banmian</source>
        <translation>关于版面(&amp;A)</translation>
    </message>
    <message>
        <source>Source as Te&amp;xt</source>
        <translation>原文显示为文本(&amp;X)</translation>
    </message>
    <message>
        <source>Zoom Page &amp;In</source>
        <translation>放大版面图(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom Page &amp;Out</source>
        <translation>缩小版面图(&amp;O)</translation>
    </message>
    <message>
        <source>Fit Page &amp;Width</source>
        <translation>版面图适合宽度(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤消(&amp;U)</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>重做(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>改名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>隐藏(&amp;H)</translation>
    </message>
</context>
<context>
    <name>ArticleDocument</name>
    <message>
        <source>Text of the page that belongs to no article: page headers, imprints, and what could not be placed. Nothing is thrown away.</source>
        <translation>版面上不属于任何文章的文字：报头、版次、责任编辑，以及没能归位的内容。一个字也没有丢弃。</translation>
    </message>
</context>
<context>
    <name>banmian::ArticleDocument</name>
    <message numerus="yes">
        <source>%n more characters are not shown here. An export has all of them.</source>
        <translation>
            <numerusform>这里还有 %n 个字没有显示，导出的文件里是完整的。</numerusform>
        </translation>
    </message>
    <message>
        <source>Unplaced</source>
        <translation>未归入文章</translation>
    </message>
</context>
<context>
    <name>banmian::ArticleListModel</name>
    <message>
        <source>Unplaced</source>
        <translation>未归入文章</translation>
    </message>
</context>
<context>
    <name>banmian::ArticlePanel</name>
    <message>
        <source>Filter articles</source>
        <translation>筛选文章</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>共 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n entries</source>
        <translation>
            <numerusform>%n 项中的 %1 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banmian::CorrectionActions</name>
    <message>
        <source>%1: your corrections of this page cannot be read; they are in %2.</source>
        <translation>%1：读不出您对这一版所做的更正，它们在 %2 里。</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>隐藏%1</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>%1改名为%2</translation>
    </message>
    <message>
        <source>Show Hidden</source>
        <translation>显示隐藏的条目</translation>
    </message>
    <message>
        <source>This correction holds until the window closes: %1 cannot be written.</source>
        <translation>这次更正只保留到窗口关闭：无法写入 %1。</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤消(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤消(&amp;U)</translation>
    </message>
    <message>
        <source>Re&amp;do: %1</source>
        <translation>重做(&amp;D)：%1</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>重做(&amp;D)</translation>
    </message>
    <message>
        <source>Is the &amp;Same As</source>
        <translation>就是(&amp;S)</translation>
    </message>
</context>
<context>
    <name>banmian::ErrorMessage</name>
    <message>
        <source>The clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file and what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <comment>file and numbers of its pages</comment>
        <translation>%1，第 %2 页</translation>
    </message>
</context>
<context>
    <name>banmian::ErrorText</name>
    <message>
        <source>There is no file of this name.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>这是文件夹，不是文件。</translation>
    </message>
    <message>
        <source>You have no permission to read or write this file.</source>
        <translation>您没有读写这个文件的权限。</translation>
    </message>
    <message>
        <source>The file could not be read to its end.</source>
        <translation>文件没能读完。</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>文件没能写入。</translation>
    </message>
    <message>
        <source>There is no text in it.</source>
        <translation>里面没有文字。</translation>
    </message>
    <message>
        <source>This is not a text file: it holds binary data.</source>
        <translation>这不是文本文件，内容是二进制数据。</translation>
    </message>
    <message>
        <source>It holds numbers such as (cid:123) instead of characters: the tool that extracted the text does not know the PDF file&apos;s fonts.</source>
        <translation>里面是 (cid:123) 这样的编号，不是文字：提取文字的工具不认识这个 PDF 文件的字体。</translation>
    </message>
    <message>
        <source>The text is broken at byte %1, if it is %2 as assumed.</source>
        <translation>按推测的编码 %2 解读，文字在第 %1 字节处损坏。</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>文件太大。</translation>
    </message>
    <message>
        <source>The PDF file is damaged.</source>
        <translation>PDF 文件已损坏。</translation>
    </message>
    <message>
        <source>Stopped before the end.</source>
        <translation>中途停止了。</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>请检查文件名和所在文件夹。</translation>
    </message>
    <message>
        <source>Name the files in it.</source>
        <translation>请打开里面的文件。</translation>
    </message>
    <message>
        <source>Change its permissions or copy it to a place of your own.</source>
        <translation>请修改权限，或复制到您自己的文件夹。</translation>
    </message>
    <message>
        <source>Check the disk or the connection, then try again.</source>
        <translation>请检查磁盘或网络连接后重试。</translation>
    </message>
    <message>
        <source>Check the free space and the folder, or choose another one.</source>
        <translation>请检查剩余空间和目标文件夹，或另选一处。</translation>
    </message>
    <message>
        <source>Extract the page&apos;s text again and check that something comes out.</source>
        <translation>请重新提取版面文字，确认有内容。</translation>
    </message>
    <message>
        <source>Give the text of a page, or the PDF file itself.</source>
        <translation>请提供版面的文字，或 PDF 文件本身。</translation>
    </message>
    <message>
        <source>Give the PDF file itself, or extract its text with another tool.</source>
        <translation>请提供 PDF 文件本身，或换一个工具提取文字。</translation>
    </message>
    <message>
        <source>Save the text again as UTF-8, or mend that place.</source>
        <translation>请将文字另存为 UTF-8，或修复该处。</translation>
    </message>
    <message>
        <source>Split it into smaller files.</source>
        <translation>请拆成较小的文件。</translation>
    </message>
    <message>
        <source>Fetch the file again, or open it in a PDF viewer and paste the page&apos;s text.</source>
        <translation>请重新下载，或在 PDF 阅读器里打开，复制文字后粘贴到这里。</translation>
    </message>
    <message>
        <source>Start again when you like.</source>
        <translation>需要时可以重新开始。</translation>
    </message>
    <message>
        <source>The PDF file is encrypted and needs a password.</source>
        <translation>这个 PDF 文件已加密，需要密码。</translation>
    </message>
    <message>
        <source>The password does not open this PDF file.</source>
        <translation>密码打不开这个 PDF 文件。</translation>
    </message>
    <message>
        <source>The pages of this PDF file are pictures, scanned perhaps; there is no text in it.</source>
        <translation>这个 PDF 的页面是图片（可能是扫描件），没有文字。</translation>
    </message>
    <message>
        <source>Give the password, or save a copy without it.</source>
        <translation>请提供密码，或另存一份不带密码的副本。</translation>
    </message>
    <message>
        <source>Mind capital and small letters and try again.</source>
        <translation>请注意大小写，再试一次。</translation>
    </message>
    <message>
        <source>Let an OCR program add a text layer, such as OCRmyPDF (ocrmypdf -l chi_sim+eng page.pdf page-with-text.pdf), ABBYY FineReader or Adobe Acrobat; then open the new file.</source>
        <translation>请先用文字识别（OCR）程序加上文字层，例如 OCRmyPDF（ocrmypdf -l chi_sim+eng page.pdf page-with-text.pdf）、ABBYY FineReader 或 Adobe Acrobat，再打开新文件。</translation>
    </message>
    <message>
        <source>The lines of its columns are mixed and could not be told apart, so that articles are torn. If you have the page as a PDF file, open that instead.</source>
        <translation>各栏的行混在一起，未能分开，文章因此断裂。如有这一版的 PDF 文件，请直接打开它。</translation>
    </message>
</context>
<context>
    <name>banmian::ExportActions</name>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>纯文本 (*.txt)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Save articles</source>
        <translation>保存文章</translation>
    </message>
</context>
<context>
    <name>banmian::FileActions</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Open pages</source>
        <translation>打开版面</translation>
    </message>
    <message>
        <source>Pages (*.txt *.text *.pdf);;All files (*)</source>
        <translation>版面 (*.txt *.text *.pdf);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Select all of a page in your PDF viewer and copy it first.</source>
        <translation>剪贴板里没有文字。请先在 PDF 阅读器里全选一个版面并复制。</translation>
    </message>
    <message>
        <source>No file was read yet</source>
        <translation>还没有读过文件</translation>
    </message>
    <message>
        <source>%1 was not opened: it needs a password. Open it again when you have the password.</source>
        <translation>%1 没有打开：它需要密码。有了密码请再打开一次。</translation>
    </message>
    <message numerus="yes">
        <source>%1: stopped after %2 of %n pages. Close it and open it again to read the rest.</source>
        <translation>
            <numerusform>%1：读了 %2 页就停下了，共 %n 页。要读其余各页，请关闭后重新打开。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n pages are pictures without text and left out (page %2). An OCR program, OCRmyPDF for instance, can add a text layer.</source>
        <translation>
            <numerusform>%1：有 %n 页是没有文字的图片，已略去（第 %2 页）。文字识别（OCR）程序（例如 OCRmyPDF）可以加上文字层。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banmian::FindBar</name>
    <message>
        <source>Previous match</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>All open articles</source>
        <translation>所有打开的文章</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>在文章中查找</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>没有找到</translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 处，共 %2 处</translation>
    </message>
</context>
<context>
    <name>banmian::JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Reading %1 of %n files</source>
        <translation>
            <numerusform>正在读取第 %1 个文件，共 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %1 of %n files, page %2 of %3</source>
        <translation>
            <numerusform>正在读取第 %1 个文件，共 %n 个；第 %2 页，共 %3 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading page %1 of %n</source>
        <translation>
            <numerusform>正在读取第 %1 页，共 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
</context>
<context>
    <name>banmian::MainWindow</name>
    <message>
        <source>Banmian</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Matches in all open articles</source>
        <translation>所有打开的文章中的查找结果</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action and its keys</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 — Banmian</source>
        <translation>%1 — 版面</translation>
    </message>
    <message>
        <source>About Banmian</source>
        <translation>关于版面</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Banmian %1&lt;/h3&gt;&lt;p&gt;Reads newspaper pages as articles.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;版面 %1&lt;/h3&gt;&lt;p&gt;把报纸版面还原成一篇篇文章。&lt;/p&gt;&lt;p&gt;自由软件，许可为 GNU 通用公共许可证第 3 版或更新版本。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>banmian::MentionActions</name>
    <message numerus="yes">
        <source>%n mentions; F4 steps through them</source>
        <translation>
            <numerusform>共 %n 处，按 F4 逐处查看</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mention %1 of %n</source>
        <translation>
            <numerusform>第 %1 处，共 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions here</source>
        <translation>
            <numerusform>本篇提及 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n open articles</source>
        <translation>
            <numerusform>见于 %n 篇打开的文章</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banmian::MessageBar</name>
    <message>
        <source>Close message</source>
        <translation>关闭消息</translation>
    </message>
    <message numerus="yes">
        <source>and %n more; rest the pointer here to read them</source>
        <translation>
            <numerusform>还有 %n 条，把鼠标停在这里查看</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banmian::OpenPages</name>
    <message>
        <source>From the clipboard</source>
        <translation>来自剪贴板</translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1，第 %2 页</translation>
    </message>
</context>
<context>
    <name>banmian::PageCanvas</name>
    <message>
        <source>Printed page</source>
        <translation>版面图</translation>
    </message>
    <message>
        <source>Drawing the page…</source>
        <translation>正在绘制版面…</translation>
    </message>
</context>
<context>
    <name>banmian::PageImageView</name>
    <message numerus="yes">
        <source>Page %1 of %n</source>
        <translation>
            <numerusform>第 %1 页，共 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Printed page</source>
        <translation>版面图</translation>
    </message>
    <message>
        <source>The page cannot be shown.</source>
        <translation>无法显示这一版面。</translation>
    </message>
    <message>
        <source>Unplaced</source>
        <translation>未归入文章</translation>
    </message>
</context>
<context>
    <name>banmian::PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>&amp;Show password</source>
        <translation>显示密码(&amp;S)</translation>
    </message>
    <message>
        <source>%1 is encrypted. Which password opens it?</source>
        <translation>%1 已加密，请输入密码。</translation>
    </message>
    <message>
        <source>That password does not open it. Mind capital and small letters.</source>
        <translation>这个密码打不开它。请注意大小写。</translation>
    </message>
</context>
<context>
    <name>banmian::ReadingPane</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Banmian is not sure that this passage begins and ends here (%1 %).</source>
        <translation>这一段的起止可能不准（把握 %1%）。</translation>
    </message>
</context>
<context>
    <name>banmian::SearchHitModel</name>
    <message>
        <source>Unplaced</source>
        <translation>未归入文章</translation>
    </message>
</context>
<context>
    <name>banmian::SourcePanel</name>
    <message>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>%1 · %2 %</source>
        <comment>which page is shown, and how large</comment>
        <translation>%1 · %2 %</translation>
    </message>
</context>
<context>
    <name>banmian::SubjectModel</name>
    <message numerus="yes">
        <source>%1, %n entries</source>
        <translation>
            <numerusform>%1，%n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n mentions</source>
        <translation>
            <numerusform>%1，提及 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Bylines and credits</source>
        <translation>记者和摄影</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Key phrases</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>记者</translation>
    </message>
    <message>
        <source>Photographer</source>
        <translation>摄影</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>编辑</translation>
    </message>
</context>
<context>
    <name>banmian::SubjectPanel</name>
    <message>
        <source>Filter by name or pinyin</source>
        <translation>输入名字或拼音筛选</translation>
    </message>
    <message>
        <source>Filter people and topics</source>
        <translation>筛选人物和主题</translation>
    </message>
    <message>
        <source>People and topics</source>
        <translation>人物和主题</translation>
    </message>
    <message>
        <source>Nothing here is named or read like that.</source>
        <translation>没有名字或读音相符的条目。</translation>
    </message>
    <message>
        <source>People, reporters and topics of the article you read stand here.</source>
        <translation>正在读的文章里的人物、记者和主题会列在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden · &lt;a href=&quot;#&quot;&gt;Show&lt;/a&gt;</source>
        <translation>
            <numerusform>隐藏了 %n 项 · &lt;a href=&quot;#&quot;&gt;显示&lt;/a&gt;</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is named here, and no topic stands out.</source>
        <translation>这篇里没有找到人物，也没有突出的主题。</translation>
    </message>
</context>
<context>
    <name>banmian::TextSourceView</name>
    <message>
        <source>Source text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Text · %1 · the first %L2 characters</source>
        <translation>文本 · %1 · 前 %L2 字</translation>
    </message>
    <message>
        <source>Text · %1</source>
        <translation>文本 · %1</translation>
    </message>
</context>
<context>
    <name>banmian::Welcome</name>
    <message>
        <source>Read a newspaper page as articles</source>
        <translation>把报纸版面读成文章</translation>
    </message>
    <message>
        <source>Copy a page in your PDF viewer and paste it here, or drop text or PDF files on this window. Banmian puts the broken lines back together and shows who and what they are about.</source>
        <translation>在 PDF 阅读器里复制一个版面，粘贴到这里，或者把文本或 PDF 文件拖进窗口。版面会把断开的文字行接成文章，并列出其中的人物和主题。</translation>
    </message>
    <message>
        <source>Read lately</source>
        <translation>最近读过</translation>
    </message>
</context>
</TS>
