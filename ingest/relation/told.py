"""Whether a sentence tells how others carried a document out, and not that the one that speaks does.

`Những năm qua, thực hiện Chỉ thị …, các cấp đã có …`, `một số xã chưa thực hiện …`, `tháo gỡ khó khăn trong
triển khai Luật …`: what is told of others is a plain citation.
"""

from __future__ import annotations

import re

from ingest.citation.mention import Mention
from ingest.text.letters import LOWER

_PAST = re.compile(
    r"\bđã\s+(?:được\s+)?(?:(?:nghiêm túc|tích cực|tập trung|chủ động|kịp thời|tổ chức|triển khai|quán triệt"
    r"|lãnh đạo|chỉ đạo)[ ,]+"
    r"(?:và )?)*(?:thực hiện|triển khai|quán triệt|tổ chức)(?:\s+(?:có hiệu quả|hiệu quả|tốt"
    r"|nghiêm(?: túc)?))?\s*(?:các\s+)?$"
)
# told of another document: what somebody has issued
_TOLD = re.compile(
    r"\sđã\s+(?:ký\s+)?ban hành\s+(?:các\s+|(?:kèm theo|[^.;]{3,200}?\skèm theo)\s+(?:các\s+)?)?$"
)
# told of a meeting or a check: `chủ trì cuộc họp đánh giá việc thực hiện Chỉ thị …`
_MET = re.compile(
    r"(?:\bhọp|[Hh]ội nghị|buổi làm việc|[Đđ]oàn (?:kiểm tra|giám sát)|[Qq]ua (?:kiểm tra|theo dõi|giám sát"
    r"|rà soát|công tác|đánh giá))\b[^.;]{0,100}?"
    r"(?:việc|tình hình|kết quả|tiến độ)\s+(?:triển khai,?\s+)?thực hiện\s+(?:các\s+)?$"
)
# what a draft is to carry out, on which an opinion is asked or given, and what a meeting talks over
_DRAFT = re.compile(
    r"(?:(?:ý kiến|góp ý|tham gia|thẩm định|thẩm tra|phản biện|thảo luận|thông qua)\b[^.;]{0,60}?\bdự thảo\b"
    r"|\bdự thảo (?:Kế hoạch|Chương trình|Nghị quyết|Đề án|Báo cáo)\b"
    r"|(?:thảo luận|cho ý kiến)\b[^.]{0,200}?;)"
    r"[^.;]{0,80}?\s(?:triển khai\s+)?(?:thực hiện|thi hành|triển khai)\s+(?:các\s+)?$"
)
# what is looked at is how others carried it out: `đánh giá tình hình và kết quả thực hiện Nghị quyết …`, and
# what a meeting is about: `Hội nghị sơ kết 6 tháng thực hiện Nghị quyết …`
_LOOKED_AT = re.compile(
    r"(?:\b(?:(?:[Nn]ắm|[Đđ]ánh giá|[Kk]iểm (?:điểm|tra|toán|sát)|[Tt]hanh tra|[Gg]iám sát|[Kk]hảo sát"
    r"|[Nn]êu (?:bật|rõ))\s[^.;]{0,40}?|[Nn]ghe\s[^.;]{0,100}?\s)"
    r"(?:tình hình|kết quả|việc)(?: và kết quả)?"
    r"(?:\s[^.;]{0,60}?)?"
    r"|\b(?:tham mưu|chuẩn bị|tiến hành)\s[^.;,]{0,40}?(?:sơ kết|tổng kết)\b[^.;]{0,60}?"
    r"|[Hh]ội nghị (?:trực tuyến )?(?:sơ kết|tổng kết|triển khai|quán triệt)\b[^.;]{0,140}?)"
    r"\s(?:(?:triển khai|tổ chức)\s+)?(?:thực hiện|chấp hành|thi hành)\s+(?:các\s+)?$"
)
# told of others: `nhiều người không chấp hành Luật …`, `một số xã thực hiện Chỉ thị … còn hình thức`
_FAILED = re.compile(
    r"(?:không|chưa|chậm|chưa nghiêm túc|[Cc]hấm dứt|[Kk]ết thúc"
    r"|(?:[Đđ]ình chỉ|[Dd]ừng|[Nn]g[ừư]ng|[Hh]oãn)(?:\s+hiệu lực)?)\s+(?:việc\s+)?"
    r"(?:chấp hành|thực hiện|triển khai|thi hành)\s+(?:các\s+)?$"
)
# `nhằm tháo gỡ khó khăn trong triển khai Luật …`: not carried out, but helped
_HINDERED = re.compile(
    r"(?:khó khăn|vướng mắc|bất cập|tồn tại|hạn chế)\b[^.;]{0,40}?\s(?:trong|khi|về)\s+"
    r"(?:việc\s+|quá trình\s+)?(?:triển khai|thực hiện|thi hành)"
    r"(?:\s+(?:thực hiện|thi hành))?\s+(?:các\s+)?$"
)
# `Kế thừa kết quả thực hiện Kế hoạch …`: what came before is built upon
_INHERITED = re.compile(r"(?:[Kk]ế thừa|[Pp]hát huy)\b[^.;]{0,60}?\sthực hiện\s+(?:các\s+)?$")
# `Tổ trưởng Tổ công tác thực hiện Đề án 06`: a body is called by what it is there for
_IN_NAME = re.compile(
    r"(?P<founded>(?:[Tt]hành lập|[Kk]iện toàn|[Gg]iải thể)\s+)?"
    r"(?:Ban [Cc]hỉ đạo|BCĐ|Ban [Đđ]iều hành|Tổ (?:công tác|giúp việc|chỉ đạo|điều phối))"
    r"(?:\s[^\s,;.:]+){0,16}?\s(?:triển khai,?\s)?(?:thực hiện|thi hành)\s+(?:các\s+)?$"
)
_CARRY_OUT = ("chấp hành", "thực hiện", "triển khai", "thi hành")  # in which all of these end
_FALLS_SHORT = re.compile(r"\s+(?:(?:vẫn\s+)?còn|chưa|có (?:nơi|lúc))\b")
# `Những năm qua, thực hiện Chỉ thị …, các cấp đã có …`, `Sau hơn hai năm triển khai Chỉ thị …`
_COUNT = r"(?:(?:hơn|gần|trên)\s+)?(?:\d{1,3}|một|hai|ba|bốn|năm|sáu|mười)"
_PERIOD = re.compile(
    r"(?:Trong\s+)?(?:[Nn]hững năm (?:qua|gần đây)|[Tt]hời gian (?:qua|gần đây)|[Vv]ừa qua"
    r"|[Nn]hững tháng đầu năm|[Tt]rước đ(?:ó|ây)"
    rf"|(?:Qua|Sau|Trong)\s+{_COUNT}\s+(?:năm|tháng)|{_COUNT}\s+năm qua|Từ khi (?:có|triển khai|thực hiện))\b"
)


_HAVE = re.compile(
    r"(?:(?!\n\s*\n)[^.;]|(?<=\d)\.(?=\d)){0,900}?\s"
    r"(?:đã|(?:cơ bản\s+)?đạt(?: được)?|có (?:nhiều|những|bước|sự))\s"
)
# `Thời gian qua, Sở đã có Công văn … yêu cầu các đơn vị thực hiện nghiêm Thông tư …`
_BIDDEN = re.compile(
    r"\sđã\s[^.]{3,400}?\s(?:yêu cầu|đề nghị|chỉ đạo|hướng dẫn|nhắc nhở|đôn đốc)\s[^.;]{3,160}?"
    r"(?:chấp hành|thực hiện|triển khai|thi hành)(?:\s(?:nghiêm(?: túc)?|tốt|đúng))?(?:\scác)?\s*\Z"
)
# `Thực hiện A; B, các cơ quan, đơn vị đã quán triệt …`: all have done so, which is no word of this document
_OPENS = ("Thực hiện", "Triển khai", "Quán triệt", "Chấp hành")
_ALL_HAVE = re.compile(
    r"(?:[^.\n]|(?<=\d)\.(?=\d)){0,900}?,\s+(?:(?:các|toàn|nhiều|hầu hết)\s+(?:cơ quan|cấp|ngành|sở"
    r"|địa phương|đơn vị|chi|đảng|tổ chức|huyện|xã|tỉnh)|cấp (?:ủy|uỷ)(?:,| các cấp))\b[^.;\n]{0,120}?\sđã\s"
)


# `Thực hiện A, sáng ngày 12/3/2022, Trường X tổ chức Hội nghị …`: a page tells of what took place
_TOOK_PLACE = re.compile(
    r"[^.;\n]{0,600}?,\s+(?:vào\s+)?(?:(?:sáng|chiều|tối)\s+(?:ngày\s+)?|ngày\s+)\d[^,;.]{2,24},\s+[^.;:\n]{3,140}?"
    r"\s(?:đã\s+)?(?:phối hợp\s[^.;:\n]{3,80}?\s)?tổ chức\s(?![^\n]{0,400}như sau)"
)


# `Triển khai Luật A, Chính phủ ban hành B; Bộ X ban hành các Thông tư C, D`
_ISSUES = re.compile(r"\s+(?:đã\s+|vừa\s+)?(?:ký\s+)?ban hành\s+(?:các\s+)?")


def tells(flat: str, before: str, m: Mention) -> bool:
    """Is it told how others carry the document out, and not that this one does?"""
    if m.issuer is not None and _ISSUES.fullmatch(flat, m.issuer[1], m.start):
        return True
    if "ngày" in flat[m.end : m.end + 600] and _TOOK_PLACE.match(flat, m.end):
        return True
    if "đã" in before and (_PAST.search(before) or _TOLD.search(before)):
        return True
    if _PERIOD.match(before.lstrip()) and (
        _HAVE.match(flat, m.end) or (" đã " in before and _BIDDEN.search(before))
    ):
        return True
    if (
        before.lstrip().startswith(_OPENS)
        and " đã " in flat[m.end : m.end + 1100]
        and _ALL_HAVE.match(flat, m.end)
    ):
        return True
    ending = before.rstrip()
    if not ending.removesuffix("các").rstrip().endswith(_CARRY_OUT):
        return False
    named = (
        _IN_NAME.search(before, max(0, len(before) - 160)) if "Ban " in before or "Tổ " in before else None
    )
    if named and not named["founded"]:
        return True
    return any(
        told.search(before) for told in (_FAILED, _MET, _DRAFT, _LOOKED_AT, _INHERITED, _HINDERED)
    ) or (ending.endswith("thực hiện") and bool(_FALLS_SHORT.match(flat, m.end)))


# `trình dự thảo Quyết định sửa đổi …`, `góp ý dự thảo Nghị quyết thay thế …`, `đề nghị bãi bỏ …`: the deed is
# that of a document still to be issued, or of somebody who is asked for it
_PROPOSED = re.compile(
    r"(?:[Dd]ự thảo\s+(?:\d{1,2}\s+)?(?:các\s+)?(?:[^\W\d_]+ [^\W\d_]+|N[ĐQ]|QĐ|TT)"
    rf"(?:\s(?:[^.;:,]|,(?=\s[{LOWER}])){{0,220}}|\s[^.;:()]{{3,200}}\()?"
    r"|(?:[Đđ]ề nghị|[Cc]hờ|[Kk]iến nghị|[Đđ]ề xuất|[Tt]rình|[Xx]in|[Gg]óp ý"
    r"|(?:[Ll]ấy|[Tt]ham gia|[Cc]ho) ý kiến)(?!\s+của\b)\s[^.;:,]{0,90}?(?:xem xét,\s)?"
    r"|(?:TỜ TRÌNH|Tờ trình)\s[^.;:]{0,160}?)\s*\Z"
)


def proposed(before: str) -> bool:
    """Do the words before a deed say that it is only drafted, or asked for?"""
    return _PROPOSED.search(before, max(0, len(before) - 240)) is not None


# `Thực hiện chỉ đạo, Sở đã điều chỉnh Kế hoạch số …`: by another paper; `Kế hoạch này không thay thế …`
_DONE = re.compile(r"\s(?:đã(?:\s(?:kịp thời|chủ động|tiến hành|xem xét,?))?|không|chưa)\s*\Z")


def done_before(before: str) -> bool:
    """Do the words before a deed say that it is done already, or not done?"""
    return _DONE.search(before, max(0, len(before) - 40)) is not None


def left_undone(before: str) -> bool:
    """Do the words up to a document say that it is not carried out, or only with trouble?"""
    return before.rstrip().removesuffix("các").rstrip().endswith(_CARRY_OUT) and (
        _FAILED.search(before) is not None or _HINDERED.search(before) is not None
    )


# `Căn cứ hướng dẫn tại …`, `Trên cơ sở kết quả thực hiện …`: words of a basis that are verbs elsewhere
_NO_VERB = re.compile(
    r"[\s+*-]*(?:Căn cứ|Theo|Trên cơ sở)\s(?:[^,;.]{0,40}?\s)??(?:hướng dẫn\s(?:của\s[^,;.]{3,60}?\s)?tại"
    r"|(?:tình hình,\s)?(?:kết quả|tình hình)\s(?:[^,;.]{0,40}?\s)?(?:thực hiện|triển khai))\s+(?:các\s+)?"
)


def says_no_deed(said: str) -> bool:
    """Do the words of a basis up to the mention name a deed as a noun?"""
    return _NO_VERB.fullmatch(said) is not None


# `Căn cứ A yêu cầu thực hiện B`, `Theo A để triển khai B`: what the basis asks for
_ASKS = re.compile(
    r"\s+(?!(?:và|đồng thời)\s)[^;,.:()]{0,160}?(?:thực hiện|triển khai|thi hành)\s+(?:[^;,.:()]{0,20}\s)?"
)
_BASIS_OPENS = re.compile(r"[\s+*-]*(?:Căn cứ|Theo|Trên cơ sở|Xét)\b")


def asked_by_basis(flat: str, sentence: int, previous: Mention, m: Mention) -> bool:
    """Does a basis of the document that speaks ask others to carry the mention out?"""
    return (
        previous.relation == "based_on"
        and previous.by is None
        and _BASIS_OPENS.match(flat, sentence) is not None
        and _ASKS.fullmatch(flat, previous.end, m.start) is not None
    )
