using Microsoft.Win32.SafeHandles;

namespace WordCount;

/// <summary>A file, opened at its first read, so that a small file costs one blocking operation in all.</summary>
internal sealed class InputFile(string path) : IDisposable
{
    private SafeFileHandle? _handle;
    private long _length;

    public long Position { get; private set; }

    public bool AtEnd { get; private set; }

    /// <summary>Reads the next bytes into the buffer, from <paramref name="start"/> on; blocks.</summary>
    /// <returns>How many bytes came; the last ones, or none, when <see cref="AtEnd"/> is true afterwards.</returns>
    public int Read(byte[] buffer, int start)
    {
        if (_handle is null && !TryOpen())
        {
            AtEnd = true;
            return 0;
        }

        var read = RandomAccess.Read(_handle!, buffer.AsSpan(start), Position);
        Position += read;
        AtEnd = read == 0 || Position >= _length;
        return read;
    }

    public void Dispose() => _handle?.Dispose();

    // A FIFO, a socket or a device has length 0, and opening or reading it might never end. A file of length 0 has nothing to read.
    private bool TryOpen()
    {
        _length = new FileInfo(path).Length;
        if (_length == 0)
            return false;
        _handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
        return true;
    }
}
