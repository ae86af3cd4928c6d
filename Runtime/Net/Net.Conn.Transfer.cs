using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using GoroutineGen.Blocking;
using GoroutineGen.Interop;

namespace GoroutineGen;

/// <content>Reading and writing.</content>
public static partial class Net
{
    /// <content>
    /// Deadlines hold in the asynchronous members, and the blocking ones wait for those: so nothing depends on who calls. The system's own
    /// time-outs would not do, as they leave a socket unusable on some systems.
    /// </content>
    public sealed partial class Conn
    {
        private const string OptionalAsInStream = "The class that is overridden has it so.";

        private Deadline _reads;
        private Deadline _writes;

        /// <summary>
        /// How long each read may take from its beginning; null, as at first: for ever. A read whose time is over throws, and the
        /// connection may be read from further, as nothing was lost.
        /// </summary>
        /// <remarks>
        /// Holds for the reads that begin from now on. Go's counterpart: <c>conn.SetReadDeadline(time.Now().Add(d))</c> before each read;
        /// Go's is one moment for all reads until another is set, and setting it wakes a read. To end all that is done with a connection
        /// by one moment, use a context, and to wake a read, close the connection or cancel its token.
        /// </remarks>
        /// <exception cref="ArgumentOutOfRangeException">The time is not above zero, or is more than 24 days.</exception>
        public TimeSpan? ReadDeadline
        {
            get => _reads.Timeout;
            set => _reads.Timeout = value;
        }

        /// <summary>
        /// How long each write may take from its beginning; null, as at first: for ever. When a write throws because its time is over, some
        /// of its bytes may have been sent.
        /// </summary>
        /// <remarks>Else as <see cref="ReadDeadline"/>. Go's counterpart: <c>conn.SetWriteDeadline</c>.</remarks>
        /// <exception cref="ArgumentOutOfRangeException">The time is not above zero, or is more than 24 days.</exception>
        public TimeSpan? WriteDeadline
        {
            get => _writes.Timeout;
            set => _writes.Timeout = value;
        }

        /// <summary>Reads what there is, at least a byte, or waits for it; 0: the other end sends no more.</summary>
        /// <exception cref="TimeoutException"><see cref="ReadDeadline"/> has passed.</exception>
        /// <exception cref="IOException">The connection is broken.</exception>
        public override int Read(byte[] buffer, int offset, int count)
        {
            ValidateBufferArguments(buffer, offset, count);
            if (ReadDeadline is not null)
                return new TaskWait<int>(ReadAsync(buffer.AsMemory(offset, count))).Block();
            using (Region.Enter())
                return _stream.Read(buffer, offset, count);
        }

        /// <inheritdoc cref="Read(byte[], int, int)"/>
        public override int Read(Span<byte> buffer)
        {
            if (ReadDeadline is null)
            {
                using (Region.Enter())
                    return _stream.Read(buffer);
            }

            var copy = ArrayPool<byte>.Shared.Rent(buffer.Length);
            try
            {
                var read = Read(copy, 0, buffer.Length);
                copy.AsSpan(0, read).CopyTo(buffer);
                return read;
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(copy);
            }
        }

        /// <inheritdoc cref="Read(byte[], int, int)"/>
        [SuppressMessage("ApiDesign", "RS0027", Justification = OptionalAsInStream)]
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ReadDeadline is { } timeout ? ReadWithin(timeout, buffer, cancellationToken) : _stream.ReadAsync(buffer, cancellationToken);

        /// <inheritdoc cref="Read(byte[], int, int)"/>
        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            ValidateBufferArguments(buffer, offset, count);
            return ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
        }

        /// <summary>Writes all of it.</summary>
        /// <exception cref="TimeoutException"><see cref="WriteDeadline"/> has passed; some bytes may have been sent.</exception>
        /// <exception cref="IOException">The connection is broken.</exception>
        public override void Write(byte[] buffer, int offset, int count)
        {
            ValidateBufferArguments(buffer, offset, count);
            if (WriteDeadline is not null)
            {
                new TaskWait(WriteAsync(buffer.AsMemory(offset, count))).Block();
                return;
            }

            using (Region.Enter())
                _stream.Write(buffer, offset, count);
        }

        /// <inheritdoc cref="Write(byte[], int, int)"/>
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (WriteDeadline is null)
            {
                using (Region.Enter())
                    _stream.Write(buffer);
                return;
            }

            var copy = ArrayPool<byte>.Shared.Rent(buffer.Length);
            try
            {
                buffer.CopyTo(copy);
                Write(copy, 0, buffer.Length);
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(copy);
            }
        }

        /// <inheritdoc cref="Write(byte[], int, int)"/>
        [SuppressMessage("ApiDesign", "RS0027", Justification = OptionalAsInStream)]
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            WriteDeadline is { } timeout ? WriteWithin(timeout, buffer, cancellationToken) : _stream.WriteAsync(buffer, cancellationToken);

        /// <inheritdoc cref="Write(byte[], int, int)"/>
        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            ValidateBufferArguments(buffer, offset, count);
            return WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
        }

        /// <summary>Does nothing: a write is sent at once.</summary>
        public override void Flush()
        {
        }

        /// <summary>Does nothing: a write is sent at once.</summary>
        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        [AsyncMethodBuilder(typeof(SpareFrameMethodBuilder<>))]
        private async ValueTask<int> ReadWithin(TimeSpan timeout, Memory<byte> buffer, CancellationToken token)
        {
            var limit = _reads.Begin(timeout);
            var registration = CancelsWith(token, limit);
            try
            {
                return await _stream.ReadAsync(buffer, limit.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException exception) when (limit.IsCancellationRequested)
            {
                token.ThrowIfCancellationRequested();
                throw new TimeoutException($"Nothing came from {RemoteAddress} within {timeout}.", exception);
            }
            finally
            {
                registration.Dispose();
                _reads.End(limit);
            }
        }

        [AsyncMethodBuilder(typeof(SpareFrameMethodBuilder))]
        private async ValueTask WriteWithin(TimeSpan timeout, ReadOnlyMemory<byte> buffer, CancellationToken token)
        {
            var limit = _writes.Begin(timeout);
            var registration = CancelsWith(token, limit);
            try
            {
                await _stream.WriteAsync(buffer, limit.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException exception) when (limit.IsCancellationRequested)
            {
                token.ThrowIfCancellationRequested();
                throw new TimeoutException($"{RemoteAddress} did not take what was written within {timeout}.", exception);
            }
            finally
            {
                registration.Dispose();
                _writes.End(limit);
            }
        }

        private static CancellationTokenRegistration CancelsWith(CancellationToken token, CancellationTokenSource limit) =>
            token.UnsafeRegister(static limit => ((CancellationTokenSource)limit!).Cancel(), limit);
    }
}
