namespace WordCount;

/// <summary>Turns the first Ctrl-C into a closed channel, which every goroutine sees; a second one ends the process the hard way.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly Chan<bool> _signal = new();
    private bool _pressed;

    public Interruption() => Console.CancelKeyPress += OnCancelKey;

    /// <summary>Ready to receive once Ctrl-C was pressed.</summary>
    public IReceiveChan<bool> Signal => _signal;

    public bool Requested => !_signal.TryReceive(out _, out var open) && !open;

    public void Dispose() => Console.CancelKeyPress -= OnCancelKey;

    private void OnCancelKey(object? sender, ConsoleCancelEventArgs press)
    {
        if (_pressed)
            return;
        _pressed = true;
        press.Cancel = true;
        _signal.Close();
    }
}
