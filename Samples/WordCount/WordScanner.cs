using System.Buffers;
using System.Text;

namespace WordCount;

/// <summary>
/// Counts words in the UTF-8 bytes of one file. A word is what <c>wc -w</c> takes for one: printable characters up to the next white
/// space; characters that are neither, and bytes that are no UTF-8, are passed over.
/// </summary>
/// <param name="table">Where to count the words one by one; null when only their number matters.</param>
internal sealed class WordScanner(WordTable? table)
{
    private const int LongestListedWord = 256;

    private readonly char[] _word = table is null ? [] : new char[LongestListedWord];
    private int _length;
    private bool _inWord;

    public long Words { get; private set; }

    /// <summary>Scans the first <paramref name="count"/> bytes and moves to the front the start of a character left at their end.</summary>
    /// <returns>How many bytes that are.</returns>
    public int Scan(byte[] buffer, int count)
    {
        var bytes = buffer.AsSpan(0, count);
        while (!bytes.IsEmpty)
        {
            var used = 1;
            if (bytes[0] < 0x80)
                Take(CharacterKinds.OfAscii(bytes[0]), new Rune(bytes[0]));
            else if (Rune.DecodeFromUtf8(bytes, out var rune, out used) is var status && status == OperationStatus.NeedMoreData)
                break;
            else if (status == OperationStatus.Done)
                Take(CharacterKinds.Of(rune), rune);
            bytes = bytes[used..];
        }

        bytes.CopyTo(buffer);
        return bytes.Length;
    }

    /// <summary>The file ends here, and with it its last word.</summary>
    public void End()
    {
        if (_inWord && _length <= _word.Length)
            table?.Add(_word.AsSpan(0, _length));
        _inWord = false;
        _length = 0;
    }

    private void Take(CharacterKind kind, Rune character)
    {
        if (kind == CharacterKind.WhiteSpace)
        {
            End();
        }
        else if (kind == CharacterKind.Printable)
        {
            if (!_inWord) Words++;
            _inWord = true;
            if (table is not null) Append(character);
        }
    }

    // A word that does not fit leaves the length past the end: it is counted, but not listed.
    private void Append(Rune character)
    {
        if (_length <= _word.Length)
            _length += character.TryEncodeToUtf16(_word.AsSpan(_length), out var written) ? written : _word.Length + 1;
    }
}
