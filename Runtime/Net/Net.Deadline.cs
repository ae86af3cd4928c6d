namespace GoroutineGen;

/// <content>Deadlines.</content>
public static partial class Net
{
    /// <summary>
    /// The time that each operation of one direction has. A new source for each would be what a read allocates, so the source of an
    /// operation that was in time serves the next one.
    /// </summary>
    private struct Deadline
    {
        private const long None = 0;

        private long _ticks;
        private CancellationTokenSource? _spare;

        /// <summary>Null: none.</summary>
        internal TimeSpan? Timeout
        {
            readonly get => Volatile.Read(in _ticks) is not None and var ticks ? TimeSpan.FromTicks(ticks) : null;
            set
            {
                if (value is { } timeout)
                {
                    ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeout, TimeSpan.Zero, nameof(value));
                    ArgumentOutOfRangeException.ThrowIfGreaterThan(timeout.TotalMilliseconds, int.MaxValue, nameof(value));
                }

                Volatile.Write(ref _ticks, value?.Ticks ?? None);
            }
        }

        /// <summary>A source that is cancelled when the time is over: the operation's own until <see cref="End"/>.</summary>
        internal CancellationTokenSource Begin(TimeSpan timeout)
        {
            var source = Interlocked.Exchange(ref _spare, null) ?? new CancellationTokenSource();
            source.CancelAfter(timeout);
            return source;
        }

        /// <summary>The operation has ended, and uses the source's token no more.</summary>
        internal void End(CancellationTokenSource source)
        {
            if (!source.TryReset() || Interlocked.CompareExchange(ref _spare, source, null) is not null)
                source.Dispose();
        }
    }
}
