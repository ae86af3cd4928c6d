// Which member of a stream is called: what the class overrides decides
// Expected: suspends
// Twins: 1
using System.IO;

namespace Programs.Blocking.StreamsOfUnknownClasses;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (var stream in new Stream[] { new Blocking(log), new Both(log), new BlockingAgain(log), new MemoryStream([1, 2, 3]) })
        {
            var buffer = new byte[2];
            log.Step($"{stream.GetType().Name} {stream.Read(buffer, 0, 2)} {buffer[0]}");
            if (stream.CanWrite && stream is not MemoryStream)
                stream.Write(buffer, 0, 1);
            stream.Flush();
        }
    }

    private class Blocking(Log log) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => 0; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer[offset] = 7;
            return 1;
        }

        public override void Write(byte[] buffer, int offset, int count) => log.Write($"write {count}");
        public override void Flush() => log.Write("flush");
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
    }

    private class Both(Log log) : Blocking(log)
    {
        private readonly Log _log = log;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            return Read(buffer.Span);
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            _log.Write($"write {buffer.Length}");
        }

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            Flush();
            return Task.CompletedTask;
        }
    }

    private sealed class BlockingAgain(Log log) : Both(log)
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer[offset] = 8;
            return 2;
        }
    }
}
