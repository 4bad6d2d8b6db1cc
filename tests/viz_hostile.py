"""Texts that try to break out of a page, a picture, a table or a script; written for these tests.

Each must come out as text: in HTML, SVG, CSV, Mermaid, Markdown and in the pyvis page.
"""

from __future__ import annotations

HOSTILE: tuple[str, ...] = (
    # HTML and SVG that would run
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "</svg><script>alert(1)</script>",
    "</text></a></svg><img src=x onerror=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data='javascript:alert(1)'></object>",
    "<base href='https://example.invalid/'>",
    "<meta http-equiv=refresh content='0;url=https://example.invalid/'>",
    "<link rel=stylesheet href=https://example.invalid/x.css>",
    "<style>*{display:none}</style>",
    "<details open ontoggle=alert(1)>",
    "<body onload=alert(1)>",
    "<math><mtext></mtext><script>alert(1)</script></math>",
    "<foreignObject><body onload=alert(1)></foreignObject>",
    "<use href='data:image/svg+xml,<svg onload=alert(1)/>'>",
    # out of an attribute
    '" onmouseover="alert(1)',
    "' onmouseover='alert(1)",
    '"><script>alert(1)</script>',
    "'><script>alert(1)</script>",
    "` onmouseover=alert(1) `",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    # what pyvis turns into innerHTML
    '<a href="javascript:alert(1)">xem</a>',
    "href <img src=x onerror=alert(1)>",
    "HREF hReF href",
    # out of a script, a comment, a CDATA section, a template
    "'};alert(1);//",
    '"];alert(1);//',
    "\u2028alert(1)\u2029",
    "<!-- <script>alert(1)</script> -->",
    "--><script>alert(1)</script><!--",
    "]]><script>alert(1)</script>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "{{ 7*7 }} {% for x in y %} {# c #}",
    "{0} {name} {n} %s %(x)s ${alert(1)}",
    # spreadsheets and notes
    '=HYPERLINK("https://example.invalid","mở")',
    "+1+cmd|' /C calc'!A0",
    "@SUM(1+1)",
    "-2+3",
    "[xem](javascript:alert(1)) ![x](https://example.invalid/x.png)",
    "# tiêu đề\n- mục\n> trích",
    '"] ; click d0 "javascript:alert(1)"',
    # characters
    "\x00\x01\x08\x0b\x0c\x1b[31mđỏ\x1b[0m\x7f\x9b",
    "\u202eUT/HK-311\u202c và \u2066số\u2069 \u200fא\u200e",
    "\ufeffKế\u200bhoạch\u00ad\u2060",
    "\ud800 nửa ký tự \udfff",
    "\ufffe\uffff\ufdd0",
    "e" + "\u0301" * 400,
    "ﷺ" * 30,
    "漢字" * 40 + "🇻🇳👩‍👩‍👧",
    "A" * 10_000,
    "kế hoạch triển khai " * 500,
    " \t\r\n \u00a0\u3000 ",
    "../../../../etc/passwd?x=1#y",
    "\U000e0041\U000e0042\U000e007f",
)
