using System.Runtime.InteropServices;

namespace Echo;

/// <summary>A context that is done once the user or the system wants the process to end: Ctrl-C, or SIGTERM.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancelScope _scope = Context.WithCancel(Context.Background);
    private readonly PosixSignalRegistration[] _signals;

    public Interruption() => _signals =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal),
    ];

    public Context Context => _scope.Context;

    public void Dispose()
    {
        foreach (var signal in _signals) signal.Dispose();
        _scope.Dispose();
    }

    private void OnSignal(PosixSignalContext signal)
    {
        signal.Cancel = true;
        _scope.Cancel();
    }
}
